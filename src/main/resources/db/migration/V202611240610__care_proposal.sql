-- What the decision tables suggested, what a person proposed, and who signed. Rows are only ever added.
CREATE TABLE care_suggestion (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_reference text NOT NULL REFERENCES care_case,
    grounds        text[] NOT NULL,
    grade          text NOT NULL CHECK (grade IN ('RED', 'YELLOW', 'BLUE', 'GREEN')),
    reason_code    text NOT NULL,
    rule_ids       text[] NOT NULL,
    suggested_at   timestamptz NOT NULL
);

CREATE INDEX care_suggestion_case ON care_suggestion (case_reference, id);

CREATE TABLE proposal (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_reference text NOT NULL REFERENCES care_case,
    suggestion_id  bigint REFERENCES care_suggestion,
    kind           text NOT NULL CHECK (kind IN ('FIRST', 'WITHDRAWN', 'REASSESSMENT', 'CLOSING')),
    grounds        text[] NOT NULL,
    grade          text CHECK (grade IN ('RED', 'YELLOW', 'BLUE', 'GREEN')),
    danger         boolean NOT NULL,
    reason         text,
    child_heard    boolean,
    child_wish     text,
    close_reason   text CHECK (close_reason IN ('IMPROVED', 'OTHER')),
    proposed_by    text NOT NULL,
    proposed_at    timestamptz NOT NULL,
    CHECK ((kind = 'WITHDRAWN') = (grade IS NULL)),
    CHECK ((kind = 'CLOSING') = (close_reason IS NOT NULL))
);

CREATE INDEX proposal_case ON proposal (case_reference, id);

CREATE TABLE signature (
    proposal_id bigint NOT NULL REFERENCES proposal,
    step        text NOT NULL CHECK (step IN ('REVIEW', 'CONFIRM')),
    outcome     text NOT NULL CHECK (outcome IN ('AGREE', 'RETURN', 'REFUSE')),
    reason      text,
    signed_by   text NOT NULL,
    signed_at   timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, step),
    -- Four eyes: nobody signs one proposal twice.
    UNIQUE (proposal_id, signed_by),
    CHECK (outcome = 'AGREE' OR reason IS NOT NULL)
);
