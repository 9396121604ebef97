-- 审计记录 (architecture D10): who looked and who decided. Rows are only ever added; months are partitions.
CREATE SEQUENCE audit_number;

CREATE TABLE audit_event (
    id       bigint      NOT NULL DEFAULT nextval('audit_number'),
    at       timestamptz NOT NULL,
    login    text COLLATE "C" NOT NULL,
    action   text COLLATE "C" NOT NULL,
    child_id text COLLATE "C",
    matter   text COLLATE "C",
    area     text COLLATE "C",
    detail   text,
    reason   bytea,
    before   bytea,
    after    bytea,
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

-- Takes what no month's partition is ready for: an event is never lost for want of a table.
CREATE TABLE audit_event_other PARTITION OF audit_event DEFAULT;

CREATE INDEX audit_event_child ON audit_event (child_id, at) WHERE child_id IS NOT NULL;
CREATE INDEX audit_event_login ON audit_event (login, at);
CREATE INDEX audit_event_at ON audit_event (at, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record is append-only';
END $$;

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMENT ON TABLE audit_event IS '审计记录';
