-- 督办: an order about a late matter, and what was answered to it.
CREATE TABLE supervision_order (
    reference     text COLLATE "C" PRIMARY KEY,
    about         text COLLATE "C" NOT NULL,
    matter        text COLLATE "C" NOT NULL,
    task_id       text COLLATE "C" NOT NULL,
    label         text NOT NULL,
    area          text COLLATE "C" NOT NULL,
    county        text COLLATE "C" NOT NULL,
    ordered_desk  text COLLATE "C" NOT NULL,
    ordering_desk text COLLATE "C" NOT NULL,
    issued_by     text COLLATE "C" NOT NULL,
    issued_at     timestamptz NOT NULL,
    answer_by     date NOT NULL,
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ANSWERED', 'ACCEPTED')),
    times_sent_back int NOT NULL DEFAULT 0,
    times_late    int NOT NULL DEFAULT 0,
    texts         bytea
);
-- Once for each task by the ladder, and never two at a time.
CREATE UNIQUE INDEX supervision_order_open ON supervision_order (task_id) WHERE state <> 'ACCEPTED';
CREATE INDEX supervision_order_county ON supervision_order (county, issued_at);
CREATE INDEX supervision_order_received ON supervision_order (ordered_desk, issued_at);
COMMENT ON TABLE supervision_order IS '督办';
COMMENT ON COLUMN supervision_order.about IS '被督办事项编号';
COMMENT ON COLUMN supervision_order.matter IS '所属事项编号';
COMMENT ON COLUMN supervision_order.task_id IS '被督办任务';
COMMENT ON COLUMN supervision_order.label IS '被督办环节';
COMMENT ON COLUMN supervision_order.area IS '事项所在区划';
COMMENT ON COLUMN supervision_order.county IS '事项所属县区';
COMMENT ON COLUMN supervision_order.ordered_desk IS '被督办岗位';
COMMENT ON COLUMN supervision_order.ordering_desk IS '督办岗位';
COMMENT ON COLUMN supervision_order.issued_by IS '发出人，system 为系统按阶梯发出';
COMMENT ON COLUMN supervision_order.issued_at IS '发出时间';
COMMENT ON COLUMN supervision_order.answer_by IS '答复期限';
COMMENT ON COLUMN supervision_order.state IS '待答复、待认可、已办结';
COMMENT ON COLUMN supervision_order.times_sent_back IS '退回次数';
COMMENT ON COLUMN supervision_order.times_late IS '逾期答复次数';
COMMENT ON COLUMN supervision_order.texts IS '督办理由（密文）';

CREATE TABLE supervision_answer (
    reference   text COLLATE "C" NOT NULL REFERENCES supervision_order,
    number      int NOT NULL,
    answered_by text COLLATE "C" NOT NULL,
    answered_at timestamptz NOT NULL,
    outcome     text CHECK (outcome IN ('ACCEPT', 'RETURN')),
    decided_by  text COLLATE "C",
    decided_at  timestamptz,
    texts       bytea,
    decision_texts bytea,
    PRIMARY KEY (reference, number)
);
COMMENT ON TABLE supervision_answer IS '督办答复';
COMMENT ON COLUMN supervision_answer.number IS '第几次答复';
COMMENT ON COLUMN supervision_answer.outcome IS '认可、退回';
COMMENT ON COLUMN supervision_answer.texts IS '答复内容（密文）';
COMMENT ON COLUMN supervision_answer.decision_texts IS '认可或退回的意见（密文）';

-- A person passes the repeated failures of a unit to the procuratorate as a clue (线索); nothing of it is automatic.
CREATE TABLE clue_passed (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    desk      text COLLATE "C" NOT NULL,
    passed_by text COLLATE "C" NOT NULL,
    passed_at timestamptz NOT NULL,
    passed_to text COLLATE "C" NOT NULL,
    texts     bytea
);
CREATE INDEX clue_passed_desk ON clue_passed (desk, passed_at);
COMMENT ON TABLE clue_passed IS '移送检察机关的线索';
COMMENT ON COLUMN clue_passed.desk IS '单位（岗位）';
COMMENT ON COLUMN clue_passed.passed_by IS '移送人';
COMMENT ON COLUMN clue_passed.passed_at IS '移送时间';
COMMENT ON COLUMN clue_passed.passed_to IS '移送的检察机关';
COMMENT ON COLUMN clue_passed.texts IS '说明（密文）';
