-- A TRUNCATE of a partition alone does not fire the trigger of the table above it.
CREATE TRIGGER audit_event_other_no_truncate BEFORE TRUNCATE ON audit_event_other
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
