-- What a round begins and ends with: who was counted at its beginning, who is on its reference day, and what was frozen.
ALTER TABLE monitoring_community ADD COLUMN return_reason text;
COMMENT ON COLUMN monitoring_community.return_reason IS '退回意见，不含个人信息';

CREATE TABLE monitoring_beginning (
    round      text COLLATE "C" NOT NULL REFERENCES monitoring_round,
    child_id   text COLLATE "C" NOT NULL,
    community  text COLLATE "C" NOT NULL,
    population text NOT NULL,
    age_band   text NOT NULL,
    sex        text NOT NULL,
    PRIMARY KEY (round, child_id)
);
COMMENT ON TABLE monitoring_beginning IS '半年动态更新的期初儿童：上次快照所列，首轮为启动时在册的';
COMMENT ON COLUMN monitoring_beginning.age_band IS '年龄段';

CREATE TABLE monitoring_standing (
    round        text COLLATE "C" NOT NULL REFERENCES monitoring_round,
    child_id     text COLLATE "C" NOT NULL,
    community    text COLLATE "C" NOT NULL,
    hukou_county text COLLATE "C" NOT NULL,
    population   text NOT NULL,
    reason_code  text NOT NULL,
    age_band     text NOT NULL,
    sex          text NOT NULL,
    schooling    text NOT NULL,
    care_grade   text NOT NULL,
    PRIMARY KEY (round, child_id)
);
COMMENT ON TABLE monitoring_standing IS '按统计时点核定的期末儿童，结束前可重新核定';

ALTER TABLE monitoring_round ADD COLUMN counted_on date;
COMMENT ON COLUMN monitoring_round.counted_on IS '核定日期：此日以后的登记和移出不影响本轮';

CREATE TABLE monitoring_snapshot (
    number        text COLLATE "C" PRIMARY KEY,
    round         text COLLATE "C" NOT NULL UNIQUE REFERENCES monitoring_round,
    county        text COLLATE "C" NOT NULL,
    reference_day date NOT NULL,
    counted_on    date NOT NULL,
    frozen_at     timestamptz NOT NULL,
    children      int NOT NULL,
    hash          text NOT NULL
);
CREATE INDEX monitoring_snapshot_county ON monitoring_snapshot (county, reference_day);
CREATE TABLE monitoring_snapshot_row (
    snapshot     text COLLATE "C" NOT NULL REFERENCES monitoring_snapshot,
    child_id     text COLLATE "C" NOT NULL,
    community    text COLLATE "C" NOT NULL,
    hukou_county text COLLATE "C" NOT NULL,
    population   text NOT NULL,
    reason_code  text NOT NULL,
    age_band     text NOT NULL,
    sex          text NOT NULL,
    schooling    text NOT NULL,
    care_grade   text NOT NULL,
    PRIMARY KEY (snapshot, child_id)
);
CREATE TABLE monitoring_summary (
    snapshot  text COLLATE "C" NOT NULL REFERENCES monitoring_snapshot,
    dimension text NOT NULL,
    category  text NOT NULL,
    beginning int NOT NULL,
    added     int NOT NULL,
    moved_in  int NOT NULL,
    departed  int NOT NULL,
    moved_out int NOT NULL,
    ending    int NOT NULL,
    PRIMARY KEY (snapshot, dimension, category),
    CONSTRAINT summary_foots CHECK (beginning + added + moved_in - departed - moved_out = ending)
);
COMMENT ON TABLE monitoring_snapshot IS '统计时点快照';
COMMENT ON COLUMN monitoring_snapshot.hash IS '各行的摘要（SHA-256）';
COMMENT ON TABLE monitoring_snapshot_row IS '统计时点快照的儿童，只有代码，没有姓名';
COMMENT ON TABLE monitoring_summary IS '汇总表：期初＋新增＋转入－减少－转出＝期末';

CREATE TABLE monitoring_origin_list (
    round        text COLLATE "C" NOT NULL REFERENCES monitoring_round,
    hukou_county text COLLATE "C" NOT NULL,
    children     int NOT NULL,
    PRIMARY KEY (round, hukou_county)
);
CREATE INDEX monitoring_origin_list_county ON monitoring_origin_list (hukou_county);
CREATE TABLE monitoring_origin_child (
    round        text COLLATE "C" NOT NULL,
    hukou_county text COLLATE "C" NOT NULL,
    child_id     text COLLATE "C" NOT NULL,
    reason       text NOT NULL CHECK (reason IN ('RETURNED', 'KEY_CARE')),
    PRIMARY KEY (round, hukou_county, child_id),
    FOREIGN KEY (round, hukou_county) REFERENCES monitoring_origin_list
);
COMMENT ON TABLE monitoring_origin_list IS '每轮给各户籍地县级民政部门的名单：人数';
COMMENT ON TABLE monitoring_origin_child IS '名单中户籍地负有职责的儿童：返回的作留守、困境儿童核查，重点关爱的知悉';

CREATE TRIGGER monitoring_snapshot_append_only BEFORE UPDATE OR DELETE ON monitoring_snapshot
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monitoring_snapshot_row_append_only BEFORE UPDATE OR DELETE ON monitoring_snapshot_row
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monitoring_summary_append_only BEFORE UPDATE OR DELETE ON monitoring_summary
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monitoring_snapshot_no_truncate BEFORE TRUNCATE ON monitoring_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monitoring_snapshot_row_no_truncate BEFORE TRUNCATE ON monitoring_snapshot_row
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER monitoring_summary_no_truncate BEFORE TRUNCATE ON monitoring_summary
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 提供底册: what a department has handed over, as a number and a day; the list itself goes its own way.
CREATE TABLE monitoring_department_list (
    round       text COLLATE "C" NOT NULL REFERENCES monitoring_round,
    department  text NOT NULL,
    received_on date NOT NULL,
    entries     int  NOT NULL CHECK (entries >= 0),
    note        text,
    given_by    text NOT NULL,
    recorded_on date NOT NULL,
    PRIMARY KEY (round, department)
);
COMMENT ON TABLE monitoring_department_list IS '部门提供的底册';
COMMENT ON COLUMN monitoring_department_list.received_on IS '提供日期';
COMMENT ON COLUMN monitoring_department_list.entries IS '条数';
COMMENT ON COLUMN monitoring_department_list.note IS '说明，不含个人信息';
