-- 统计时点: the days as of which a half-yearly update counts.
CREATE TABLE reference_day (
    half       text NOT NULL CHECK (half IN ('H1', 'H2')),
    month      int  NOT NULL CHECK (month BETWEEN 1 AND 12),
    day        int  NOT NULL CHECK (day BETWEEN 1 AND 31),
    valid_from date NOT NULL DEFAULT date '2024-01-01',
    valid_to   date CHECK (valid_to >= valid_from),
    basis      text NOT NULL,
    assumed    boolean NOT NULL,
    PRIMARY KEY (half, valid_from),
    EXCLUDE USING gist (half WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE reference_day IS '统计时点';
COMMENT ON COLUMN reference_day.half IS '上半年、下半年';
COMMENT ON COLUMN reference_day.month IS '月';
COMMENT ON COLUMN reference_day.day IS '日';
COMMENT ON COLUMN reference_day.valid_from IS '施行日期';
COMMENT ON COLUMN reference_day.valid_to IS '最后有效日（含当日）';
COMMENT ON COLUMN reference_day.basis IS '依据';
COMMENT ON COLUMN reference_day.assumed IS '省内尚无规定，先按本系统建议值';

INSERT INTO reference_day (half, month, day, basis, assumed) VALUES
('H1',  6, 30, '方案：每半年更新一次；具体时点为本系统建议', true),
('H2', 12, 31, '方案：每半年更新一次；具体时点为本系统建议', true);

INSERT INTO limit_rule (key, amount, unit, roll, begins_with, basis, assumed) VALUES
('update.lead',              45, 'DAY',         'NONE', '统计时点之前', '方案：每半年更新一次；本系统建议', true),
('update.provideList',       30, 'DAY',         'NONE', '启动更新',     '方案：各部门共同参与定期监测摸排；本系统建议', true),
('update.check',              5, 'WORKING_DAY', 'NONE', '各村（社区）均已提交', '本系统建议', true),
('update.deadline.township',  0, 'DAY',         'NONE', '基准日',       '方案：每半年更新一次', true);
