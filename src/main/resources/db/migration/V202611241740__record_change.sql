-- 个人信息查阅更正: what was asked for about a registration, by whom it was decided, what the family was told.
-- Texts that tell of people are encrypted; nothing is ever deleted here.
CREATE TABLE record_change (
    reference          text COLLATE "C" PRIMARY KEY,
    child_id           text COLLATE "C" NOT NULL REFERENCES child,
    other_child        text COLLATE "C" REFERENCES child CHECK (other_child <> child_id),
    kind               text NOT NULL CHECK (kind IN ('VIEW', 'CORRECT', 'WITHDRAW', 'MERGE', 'UNMERGE')),
    area               text COLLATE "C" NOT NULL,
    requester_name     bytea,
    requester_relation text,
    requester_identity bytea,
    requested_on       date,
    request_channel    text,
    lives_with_child   boolean NOT NULL DEFAULT false,
    reason             bytea NOT NULL,
    proof              bytea,
    proposed_by        text NOT NULL,
    proposed_on        date NOT NULL,
    decision_area      text COLLATE "C" NOT NULL,
    raised             text,
    outcome            text CHECK (outcome IN ('AGREE', 'REFUSE')),
    decision_reason    bytea,
    decided_by         text,
    decided_on         date,
    answer             bytea,
    remedies           bytea,
    answer_method      text,
    answered_by        text,
    answered_on        date,
    CHECK ((kind IN ('MERGE', 'UNMERGE')) = (other_child IS NOT NULL)),
    CONSTRAINT decided_by_another_person CHECK (decided_by <> proposed_by),
    CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)),
    CHECK (outcome IS DISTINCT FROM 'REFUSE' OR decision_reason IS NOT NULL),
    CHECK (answered_on IS NULL OR (outcome IS NOT NULL AND requester_name IS NOT NULL))
);
CREATE INDEX record_change_child ON record_change (child_id);
CREATE INDEX record_change_other ON record_change (other_child) WHERE other_child IS NOT NULL;

CREATE TABLE record_change_field (
    reference text COLLATE "C" NOT NULL REFERENCES record_change,
    field     text NOT NULL,
    before    bytea,
    after     bytea,
    PRIMARY KEY (reference, field)
);

COMMENT ON TABLE record_change IS '个人信息查阅更正';
COMMENT ON TABLE record_change_field IS '更正项目：原值与新值';
COMMENT ON COLUMN record_change.decision_area IS '由哪里决定';
COMMENT ON COLUMN record_change.raised IS '转由上一级决定的原因';
COMMENT ON COLUMN record_change.remedies IS '救济途径';
