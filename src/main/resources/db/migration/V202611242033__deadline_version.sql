-- Every node keeps limits and calendar in memory, and asks once a minute whether they are still these.
CREATE TABLE deadline_version (
    subject text PRIMARY KEY CHECK (subject IN ('LIMITS', 'CALENDAR')),
    version bigint NOT NULL
);
COMMENT ON TABLE deadline_version IS '时限和工作日历的版本';
COMMENT ON COLUMN deadline_version.subject IS '时限、工作日历';
COMMENT ON COLUMN deadline_version.version IS '每次改动加一';
INSERT INTO deadline_version (subject, version) VALUES ('LIMITS', 1), ('CALENDAR', 1);
