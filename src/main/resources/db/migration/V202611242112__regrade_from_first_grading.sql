-- 定期重新评级 is counted from the first grading, not from the last one: each date is the n-th repetition.
UPDATE limit_rule SET begins_with = '首次评级，逐期计算' WHERE key = 'risk.regrade' AND begins_with = '上次评级';
