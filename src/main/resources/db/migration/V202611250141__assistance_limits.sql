-- Limits of 临时救助 that stood nowhere yet.
INSERT INTO limit_rule (key, amount, unit, roll, begins_with, basis, assumed) VALUES
('linshi.accept',          2, 'WORKING_DAY', 'FORWARD', '收到申请',         '本系统建议', true),
('linshi.supplement',     10, 'WORKING_DAY', 'FORWARD', '一次性告知补正',   '本系统建议', true),
('linshi.publish',         2, 'WORKING_DAY', 'FORWARD', '审核同意',         '本系统建议', true),
('linshi.publicNotice',    7, 'DAY',         'NONE',    '张贴公示',         '本系统建议', true),
('linshi.pay',             5, 'WORKING_DAY', 'FORWARD', '作出确认决定',     '本系统建议', true),
('linshi.deliver',         3, 'WORKING_DAY', 'FORWARD', '作出不予确认决定', '本系统建议', true),
('linshi.confirmAfter',   10, 'WORKING_DAY', 'FORWARD', '收到补办的手续',   '本系统建议', true),
('linshi.recover',        20, 'WORKING_DAY', 'FORWARD', '认定不符合条件',   '本系统建议', true),
('linshi.referral',        5, 'WORKING_DAY', 'FORWARD', '转介',             '本系统建议', true),
('linshi.referralFollow',  3, 'WORKING_DAY', 'FORWARD', '答复不能办理',     '本系统建议', true),
('linshi.repeat',         12, 'MONTH',       'NONE',    '作出决定',         '本系统建议', true);

INSERT INTO limit_key (key, name, theme, statutory, pausable, extendable) VALUES
('linshi.accept',         '支出型临时救助·受理',             '待遇办理', false, '{}', true),
('linshi.supplement',     '支出型临时救助·申请人补正材料',   '待遇办理', false, '{}', true),
('linshi.publish',        '支出型临时救助·张贴公示',         '待遇办理', false, '{}', false),
('linshi.publicNotice',   '支出型临时救助·公示天数',         '待遇办理', false, '{}', false),
('linshi.pay',            '支出型临时救助·发放',             '待遇办理', false, '{}', true),
('linshi.deliver',        '支出型临时救助·送达不予确认决定', '待遇办理', false, '{}', false),
('linshi.confirmAfter',   '急难型临时救助·县级事后确认',     '待遇办理', false, '{SUPPLEMENT}', true),
('linshi.recover',        '急难型临时救助·追回',             '待遇办理', false, '{}', true),
('linshi.referral',       '临时救助转介·答复',               '待遇办理', false, '{}', true),
('linshi.referralFollow', '临时救助转介·另行安排',           '待遇办理', false, '{}', true),
('linshi.repeat',         '同一事由不重复救助的期间',         '待遇办理', false, '{}', false);
