-- An alarm about danger is a matter of minutes.
ALTER TABLE limit_rule DROP CONSTRAINT limit_rule_unit_check;
ALTER TABLE limit_rule ADD CONSTRAINT limit_rule_unit_check
    CHECK (unit IN ('WORKING_DAY', 'DAY', 'HOUR', 'MINUTE', 'MONTH'));
