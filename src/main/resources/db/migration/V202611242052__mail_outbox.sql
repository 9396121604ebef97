-- Mail that leaves the system: written in the transaction of what it is about, sent afterwards, kept when it cannot be.
CREATE TABLE mail_outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    once_key   text COLLATE "C" NOT NULL UNIQUE,
    kind       text NOT NULL,
    recipient  text COLLATE "C" NOT NULL,
    area       text COLLATE "C",
    subject    text NOT NULL,
    text       text NOT NULL,
    message_id text COLLATE "C" NOT NULL,
    state      text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'DEAD', 'REPLACED', 'CLOSED')),
    attempts   int NOT NULL DEFAULT 0,
    written_at timestamptz NOT NULL,
    next_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    failure    text
);
CREATE INDEX mail_outbox_waiting ON mail_outbox (next_at, id) WHERE state = 'WAITING';
CREATE INDEX mail_outbox_dead ON mail_outbox (id DESC) WHERE state = 'DEAD';
CREATE INDEX mail_outbox_open ON mail_outbox (kind, written_at) WHERE state IN ('WAITING', 'DEAD');
CREATE INDEX mail_outbox_ended ON mail_outbox USING brin (ended_at);
COMMENT ON TABLE mail_outbox IS '邮件发件箱';
COMMENT ON COLUMN mail_outbox.once_key IS '事由，同一事由只发一封';
COMMENT ON COLUMN mail_outbox.kind IS '邮件种类';
COMMENT ON COLUMN mail_outbox.recipient IS '收件邮箱';
COMMENT ON COLUMN mail_outbox.area IS '收件人所在区划，未送达时由该地数据管理员处理';
COMMENT ON COLUMN mail_outbox.text IS '正文，不含个人信息';
COMMENT ON COLUMN mail_outbox.message_id IS '邮件标识，重发时不变';
COMMENT ON COLUMN mail_outbox.state IS '待发、已发、未送达、被新邮件取代、已处理';
COMMENT ON COLUMN mail_outbox.attempts IS '已尝试次数';
COMMENT ON COLUMN mail_outbox.next_at IS '下次尝试时间';
COMMENT ON COLUMN mail_outbox.ended_at IS '发出、取代或处理的时间';
COMMENT ON COLUMN mail_outbox.failure IS '最近一次失败的原因';
