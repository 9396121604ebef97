-- Home visits (走访探视): one row for each attempt that the process plans.
CREATE TABLE visit (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference       text NOT NULL,
    case_reference  text NOT NULL,
    child_id        text NOT NULL,
    area_code       text NOT NULL,
    attempt         integer NOT NULL CHECK (attempt > 0),
    kind            text NOT NULL CHECK (kind IN ('ROUTINE', 'URGENT', 'SECOND_TRY')),
    state           text NOT NULL CHECK (state IN ('PLANNED', 'DONE', 'CANCELLED')),
    planned_at      timestamptz NOT NULL,
    follow_up_at    timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    due_provisional boolean NOT NULL,
    UNIQUE (reference, attempt),
    CHECK (follow_up_at <= due_at)
);

CREATE INDEX visit_case ON visit (case_reference, id);
CREATE INDEX visit_child ON visit (child_id);

-- What was found; a second record of one visit is that of another person after a refusal.
CREATE TABLE visit_record (
    id                    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit_id              bigint NOT NULL REFERENCES visit,
    visited_on            date NOT NULL,
    mode                  text NOT NULL
        CHECK (mode IN ('HOME', 'SCHOOL', 'PHONE', 'VIDEO', 'NOT_AT_HOME', 'REFUSED')),
    outcome               text NOT NULL CHECK (outcome IN ('SEEN', 'NOT_AT_HOME', 'REFUSED')),
    place                 text,
    companions            text,
    child_seen            boolean NOT NULL,
    spoke_alone           boolean NOT NULL,
    guardian_present      boolean NOT NULL,
    child_wish            text,
    living_conditions     text,
    daily_care            text,
    health_and_medication text,
    schooling             text,
    psychology            text,
    guardian_care         text,
    changes               text,
    danger                boolean NOT NULL,
    neglect               boolean NOT NULL,
    actions_taken         text,
    findings              text,
    needs                 text[] NOT NULL,
    proposed_grade        text CHECK (proposed_grade IN ('RED', 'YELLOW', 'BLUE', 'GREEN')),
    reassessment_needed   boolean NOT NULL,
    note                  text,
    recorded_by           text NOT NULL,
    recorded_at           timestamptz NOT NULL,
    CHECK (child_seen OR NOT spoke_alone)
);

CREATE INDEX visit_record_visit ON visit_record (visit_id, id);

-- One line for each child of the household who was visited: the child of the case, and brothers and sisters seen.
CREATE TABLE visit_line (
    record_id      bigint NOT NULL REFERENCES visit_record,
    child_id       text NOT NULL,
    seen_in_person boolean NOT NULL,
    PRIMARY KEY (record_id, child_id)
);

CREATE INDEX visit_line_child ON visit_line (child_id);
