-- 审计封存 (architecture D10): each row of the record is tied by a keyed hash to the row that was sealed before it.
CREATE TABLE audit_seal (
    position  bigint      PRIMARY KEY CHECK (position > 0),
    event_id  bigint      NOT NULL UNIQUE,
    event_at  timestamptz NOT NULL,
    hash      bytea       NOT NULL CHECK (octet_length(hash) = 32),
    sealed_at timestamptz NOT NULL
);

CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMENT ON TABLE audit_seal IS '审计封存';
COMMENT ON COLUMN audit_seal.sealed_at IS 'one instant for all rows of a run of the sealing job';
