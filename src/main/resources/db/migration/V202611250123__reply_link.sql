-- Links by which an organ answers a letter without an account. Neither the link's token nor its code stands here: only
-- keyed digests of them.
CREATE TABLE reply_link (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    letter       bigint NOT NULL REFERENCES letter,
    token_digest bytea NOT NULL UNIQUE CHECK (length(token_digest) = 32),
    code_digest  bytea NOT NULL CHECK (length(code_digest) = 32),
    opened_at    timestamptz NOT NULL,
    valid_until  timestamptz NOT NULL,
    failures     integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    failed_at    timestamptz,
    ended_at     timestamptz,
    ended_as     text CHECK (ended_as IN ('ANSWERED', 'LOCKED', 'REPLACED')),
    CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
CREATE UNIQUE INDEX reply_link_open ON reply_link (letter) WHERE ended_at IS NULL;
COMMENT ON TABLE reply_link IS '答复链接';
COMMENT ON COLUMN reply_link.id IS '编号';
COMMENT ON COLUMN reply_link.letter IS '所答复的公函';
COMMENT ON COLUMN reply_link.token_digest IS '链接标识的摘要';
COMMENT ON COLUMN reply_link.code_digest IS '验证码的摘要';
COMMENT ON COLUMN reply_link.opened_at IS '发出时间';
COMMENT ON COLUMN reply_link.valid_until IS '有效期至';
COMMENT ON COLUMN reply_link.failures IS '验证码填错次数';
COMMENT ON COLUMN reply_link.failed_at IS '最近一次填错的时间';
COMMENT ON COLUMN reply_link.ended_at IS '停用时间';
COMMENT ON COLUMN reply_link.ended_as IS '停用原因：已答复、填错次数过多、由新链接代替';
