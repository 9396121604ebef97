-- How many dates a change has moved so far, by desk: each desk is told once, when the change is carried out.
CREATE TABLE moved_dates (
    subject text COLLATE "C" NOT NULL,
    desk    text COLLATE "C" NOT NULL,
    moved   int  NOT NULL CHECK (moved > 0),
    PRIMARY KEY (subject, desk)
);
COMMENT ON TABLE moved_dates IS '重新计算期限尚未通知的件数';
COMMENT ON COLUMN moved_dates.subject IS '变动的时限或者工作日历';
COMMENT ON COLUMN moved_dates.desk IS '承办岗位';
COMMENT ON COLUMN moved_dates.moved IS '已重新计算期限的件数';
