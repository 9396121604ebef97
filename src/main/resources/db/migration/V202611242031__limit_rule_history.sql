-- Limits are set on a page from now on: one row holds at a time for a key in an area, and nobody changes the past.
ALTER TABLE limit_rule
    ADD COLUMN open_too   boolean NOT NULL DEFAULT false,
    ADD COLUMN redated_at timestamptz,
    ADD COLUMN set_by     text,
    ADD COLUMN set_at     timestamptz,
    ADD CONSTRAINT limit_rule_amount
        CHECK (amount <= CASE unit WHEN 'HOUR' THEN 8760 WHEN 'MINUTE' THEN 1440 WHEN 'MONTH' THEN 120 ELSE 3650 END),
    DROP CONSTRAINT limit_rule_unit_check,
    ADD CONSTRAINT limit_rule_unit_check CHECK (unit IN ('WORKING_DAY', 'DAY', 'HOUR', 'MINUTE', 'MONTH')),
    ADD CONSTRAINT limit_rule_no_overlap
        EXCLUDE USING gist (key WITH =, area WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
COMMENT ON COLUMN limit_rule.open_too IS '施行时仍在计时的事项也按此重新计算';
COMMENT ON COLUMN limit_rule.redated_at IS '在办事项已重新计算的时间';
COMMENT ON COLUMN limit_rule.set_by IS '设定人';
COMMENT ON COLUMN limit_rule.set_at IS '设定时间';
CREATE INDEX limit_rule_to_redate ON limit_rule (valid_from) WHERE open_too AND redated_at IS NULL;
