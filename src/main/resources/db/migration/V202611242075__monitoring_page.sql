-- The list of one community is read in its own order from one index. No index holds what a click changes, so that
-- confirming thousands of lines at once touches the table only.
DROP INDEX monitoring_line_open;
CREATE INDEX monitoring_line_list ON monitoring_line (round, community, (NOT changed), child_id);

-- 一次核对的人数上限: how many children may be confirmed by one click with a method. Without a row there is no bound.
CREATE TABLE confirmation_limit (
    method     text NOT NULL CHECK (method IN ('HOME', 'PHONE', 'SCHOOL_LIST', 'DATA')),
    area       text COLLATE "C" NOT NULL DEFAULT '',
    valid_from date NOT NULL DEFAULT date '2024-01-01',
    at_once    int  NOT NULL CHECK (at_once BETWEEN 1 AND 100000),
    basis      text NOT NULL,
    assumed    boolean NOT NULL,
    PRIMARY KEY (method, area, valid_from)
);
COMMENT ON TABLE confirmation_limit IS '一次核对的人数上限';
COMMENT ON COLUMN confirmation_limit.method IS '核对方式：上门、电话、学校名单、数据比对';
COMMENT ON COLUMN confirmation_limit.area IS '适用区划代码，空为全省';
COMMENT ON COLUMN confirmation_limit.valid_from IS '施行日期';
COMMENT ON COLUMN confirmation_limit.at_once IS '一次最多核对的儿童人数';
COMMENT ON COLUMN confirmation_limit.basis IS '依据';
COMMENT ON COLUMN confirmation_limit.assumed IS '省内尚无规定，先按本系统建议值';

INSERT INTO confirmation_limit (method, at_once, basis, assumed) VALUES
('HOME',  200, '本系统建议：核对如实记载方式，一次不可能上门看望更多儿童', true),
('PHONE', 500, '本系统建议：核对如实记载方式，一次不可能拨打更多电话', true);
