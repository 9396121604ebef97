-- 登录失败次数: failed sign-ins since the last success, by a keyed digest of what was typed, whether or not such an
-- account exists. A day without a failure forgets them.
CREATE TABLE sign_in_failure (
    login_digest bytea       PRIMARY KEY CHECK (length(login_digest) = 32),
    failures     integer     NOT NULL CHECK (failures > 0),
    failed_at    timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_at ON sign_in_failure (failed_at);

COMMENT ON TABLE sign_in_failure IS '登录失败次数';
