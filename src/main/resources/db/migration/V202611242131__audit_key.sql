-- Former keys of the seals, each wrapped by the master key: after a change of the master key, what was sealed before is
-- verified with the key that sealed it.
CREATE TABLE audit_key (
    until_position bigint      PRIMARY KEY CHECK (until_position > 0),
    suite          text        NOT NULL CHECK (suite IN ('AES', 'SM4')),
    wrapped        bytea       NOT NULL,
    kept_at        timestamptz NOT NULL
);

COMMENT ON TABLE audit_key IS '更换主密钥前的封存密钥';
COMMENT ON COLUMN audit_key.until_position IS '用此密钥封存的最后位置';
COMMENT ON COLUMN audit_key.suite IS '算法';
COMMENT ON COLUMN audit_key.wrapped IS '由主密钥加密的密钥';
COMMENT ON COLUMN audit_key.kept_at IS '更换主密钥的时间';
