-- By which limit a planned visit is due, and from when: so that it can be dated anew when limit or calendar change.
ALTER TABLE visit
    ADD COLUMN limit_key   text,
    ADD COLUMN counts_from timestamptz,
    ADD CHECK ((limit_key IS NULL) = (counts_from IS NULL));
COMMENT ON COLUMN visit.limit_key IS '所依时限';
COMMENT ON COLUMN visit.counts_from IS '起算时间';
CREATE INDEX visit_planned_due ON visit (due_at) WHERE state = 'PLANNED';
