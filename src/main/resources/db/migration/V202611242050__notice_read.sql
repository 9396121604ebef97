-- Who has read which notice (通知). A desk's notice is read by each of its holders for themselves.
CREATE TABLE notice_read (
    login     text COLLATE "C" NOT NULL,
    notice_id bigint NOT NULL,
    read_at   timestamptz NOT NULL,
    PRIMARY KEY (login, notice_id)
);
CREATE INDEX notice_read_at ON notice_read USING brin (read_at);
COMMENT ON TABLE notice_read IS '通知已读';
COMMENT ON COLUMN notice_read.login IS '阅读人登录名';
COMMENT ON COLUMN notice_read.notice_id IS '通知';
COMMENT ON COLUMN notice_read.read_at IS '阅读时间';

-- A desk's notices, the newest first: for the list and for the count of what is unread of the last days.
CREATE INDEX notice_recent ON notice (recipient, told_at DESC, id DESC);
DROP INDEX notice_newest;

-- For lists of other modules: whose matters somebody must not see (回避).
CREATE VIEW v_access_hidden_matter AS SELECT login, matter FROM avoidance WHERE matter IS NOT NULL;
COMMENT ON VIEW v_access_hidden_matter IS '对工作人员回避的事项';
