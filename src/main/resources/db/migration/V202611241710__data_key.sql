-- Keys (密钥), each wrapped by the master key with its own suite. The newest data key encrypts, all decrypt; the key of
-- look-ups is made once and stays. Old versions are kept: rows of the record that nobody may change need them.
CREATE TABLE data_key (
    version    integer     PRIMARY KEY CHECK (version BETWEEN 1 AND 65535),
    suite      text        NOT NULL CHECK (suite IN ('AES', 'SM4')),
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    retired_at timestamptz
);

CREATE TABLE lookup_key (
    single_row boolean     PRIMARY KEY DEFAULT true CHECK (single_row),
    suite      text        NOT NULL CHECK (suite IN ('AES', 'SM4')),
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL
);

COMMENT ON TABLE data_key IS '数据密钥';
COMMENT ON TABLE lookup_key IS '检索密钥';
