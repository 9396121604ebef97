-- How a case ends: closed, answered to the family when not listed, told to the new place when the child moved.
CREATE TABLE case_closing (
    case_reference text PRIMARY KEY REFERENCES care_case,
    proposal_id    bigint NOT NULL REFERENCES proposal,
    reason         text NOT NULL CHECK (reason IN ('IMPROVED', 'OTHER')),
    child_heard    boolean NOT NULL,
    closed_on      date NOT NULL,
    agreed_by      text NOT NULL
);

CREATE TABLE family_answer (
    case_reference text PRIMARY KEY REFERENCES care_case,
    answered_on    date NOT NULL,
    method         text NOT NULL CHECK (method IN ('HOME', 'PHONE', 'LETTER')),
    note           text,
    answered_by    text NOT NULL,
    recorded_at    timestamptz NOT NULL
);

CREATE TABLE notice_to_new_place (
    case_reference text PRIMARY KEY REFERENCES care_case,
    informed_area  text NOT NULL,
    informed_on    date NOT NULL,
    channel        text NOT NULL CHECK (channel IN ('PHONE', 'LETTER', 'SYSTEM')),
    note           text,
    informed_by    text NOT NULL,
    recorded_at    timestamptz NOT NULL
);
