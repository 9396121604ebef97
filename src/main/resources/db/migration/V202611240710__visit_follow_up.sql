-- What followed from a visit: danger handled (险情处置), whereabouts verified (核实去向).
CREATE TABLE danger_handling (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit_id         bigint NOT NULL REFERENCES visit,
    police_called_at timestamptz,
    incident_number  text,
    actions_taken    text NOT NULL,
    child_safe       boolean NOT NULL,
    handled_by       text NOT NULL,
    handled_at       timestamptz NOT NULL,
    CHECK (child_safe OR police_called_at IS NOT NULL)
);

CREATE INDEX danger_handling_visit ON danger_handling (visit_id);

CREATE TABLE whereabouts_check (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit_id   bigint NOT NULL REFERENCES visit,
    outcome    text NOT NULL CHECK (outcome IN ('FOUND', 'AWAY', 'NOT_FOUND')),
    source     text NOT NULL CHECK (source IN ('SCHOOL', 'POLICE', 'RELATIVE', 'OTHER')),
    away_until date,
    note       text,
    checked_by text NOT NULL,
    checked_at timestamptz NOT NULL,
    CHECK (outcome = 'AWAY' OR away_until IS NULL)
);

CREATE INDEX whereabouts_check_visit ON whereabouts_check (visit_id);
