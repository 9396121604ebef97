-- The ladder of a late visit (逐级催办), counted from the moment at which it was due; red does not wait for working days.
INSERT INTO limit_rule (key, amount, unit, roll, begins_with, basis, assumed) VALUES
('visit.ladder.press',        1, 'WORKING_DAY', 'NONE', '走访到期', '本系统建议', true),
('visit.ladder.appoint',      3, 'WORKING_DAY', 'NONE', '走访到期', '本系统建议', true),
('visit.ladder.county',       5, 'WORKING_DAY', 'NONE', '走访到期', '本系统建议', true),
('visit.ladder.city',        10, 'WORKING_DAY', 'NONE', '走访到期', '本系统建议', true),
('visit.ladder.appoint.red', 24, 'HOUR',        'NONE', '走访到期', '本系统建议', true),
('visit.ladder.county.red',  48, 'HOUR',        'NONE', '走访到期', '本系统建议', true),
('visit.appoint',            24, 'HOUR',        'NONE', '需另派走访人', '本系统建议', true),
('danger.confirm',           30, 'MINUTE',      'NONE', '发现险情', '未成年人保护法第十一条：立即；本系统建议', true),
('danger.escalate',           2, 'HOUR',        'NONE', '发现险情', '未成年人保护法第十一条：立即；本系统建议', true);
