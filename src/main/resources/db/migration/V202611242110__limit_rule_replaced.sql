-- A row that another one has replaced goes on when that is withdrawn; one that was ended on purpose does not.
ALTER TABLE limit_rule
    ADD COLUMN replaced_from     date,
    ADD COLUMN unreplaced_to     date,
    ADD CONSTRAINT limit_rule_replaced CHECK (valid_to = replaced_from - 1),
    ADD CONSTRAINT limit_rule_unreplaced CHECK (unreplaced_to IS NULL OR replaced_from IS NOT NULL);
COMMENT ON COLUMN limit_rule.replaced_from IS '自该日起由新的规定代替；空为未被代替，或者已另行停止';
COMMENT ON COLUMN limit_rule.unreplaced_to IS '被代替前原定的最后一天';

-- Until now a row ended where the next one began because that had replaced it.
UPDATE limit_rule r SET replaced_from = n.valid_from
FROM limit_rule n
WHERE n.key = r.key AND n.area = r.area AND n.valid_from = r.valid_to + 1 AND n.set_by IS NOT NULL;
