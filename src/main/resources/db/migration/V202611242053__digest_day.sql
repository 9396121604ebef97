-- On which days the daily digest (每日提示) was written: the row and the mails are one transaction.
CREATE TABLE digest_day (
    day        date PRIMARY KEY,
    written_at timestamptz NOT NULL,
    mails      int NOT NULL
);
COMMENT ON TABLE digest_day IS '已写出每日提示的日子';
COMMENT ON COLUMN digest_day.written_at IS '写出时间';
COMMENT ON COLUMN digest_day.mails IS '邮件数';
