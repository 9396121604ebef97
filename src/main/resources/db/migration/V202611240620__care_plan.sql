-- Care plans (关爱方案); services are rows of the plan's annex, ITEM01 to ITEM19.
CREATE TABLE care_plan (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_reference text NOT NULL REFERENCES care_case,
    goals          text NOT NULL,
    services       text[] NOT NULL,
    responsible    text NOT NULL,
    family_agreed  boolean NOT NULL,
    child_heard    boolean NOT NULL,
    child_wish     text,
    note           text,
    planned_by     text NOT NULL,
    planned_at     timestamptz NOT NULL
);

CREATE INDEX care_plan_case ON care_plan (case_reference, id);
