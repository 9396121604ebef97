-- What a desk or a person is told (通知). Desks are told, not people: who reads it is whoever holds the post then.
CREATE TABLE notice (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    once_key  text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    kind      text NOT NULL,
    matter    text COLLATE "C",
    task_id   text COLLATE "C",
    text      text NOT NULL,
    told_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX notice_once ON notice (recipient, once_key);
CREATE INDEX notice_newest ON notice (recipient, id DESC);
COMMENT ON TABLE notice IS '通知';
COMMENT ON COLUMN notice.once_key IS '事由，同一收件岗位或人员只通知一次';
COMMENT ON COLUMN notice.recipient IS '收件岗位（角色@区划或机构）或登录名';
COMMENT ON COLUMN notice.matter IS '事项编号';
COMMENT ON COLUMN notice.task_id IS '待办事项';
COMMENT ON COLUMN notice.text IS '内容，不含个人信息';
COMMENT ON COLUMN notice.told_at IS '通知时间';
