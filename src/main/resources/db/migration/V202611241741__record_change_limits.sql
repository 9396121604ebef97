-- The law says 及时 and no number: fifteen working days in all, until the province rules otherwise.
INSERT INTO limit_rule (key, amount, unit, roll, begins_with, basis, assumed) VALUES
('recordChange.decide', 10, 'WORKING_DAY', 'NONE', '提出',     '个人信息保护法第四十五条、第四十六条：及时；本系统建议', true),
('recordChange.answer',  5, 'WORKING_DAY', 'NONE', '作出决定', '个人信息保护法第五十条；本系统建议', true);
