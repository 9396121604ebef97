-- The years whose notice has been loaded; days of any other year are provisional.
CREATE TABLE calendar_year (
    year       int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2100),
    basis      text NOT NULL,
    loaded_by  text,
    loaded_at  timestamptz,
    redated_at timestamptz
);
COMMENT ON TABLE calendar_year IS '已导入的年度工作日历';
COMMENT ON COLUMN calendar_year.basis IS '依据的通知';
COMMENT ON COLUMN calendar_year.loaded_by IS '导入人';
COMMENT ON COLUMN calendar_year.loaded_at IS '导入时间';
COMMENT ON COLUMN calendar_year.redated_at IS '在办事项已重新计算的时间';

ALTER TABLE working_day ADD COLUMN year int;
UPDATE working_day SET year = extract(year FROM day);
INSERT INTO calendar_year (year, basis, redated_at)
SELECT DISTINCT year, '国务院办公厅关于' || year || '年部分节假日安排的通知', timestamptz '2026-11-24 00:00+08' FROM working_day;
ALTER TABLE working_day
    ALTER COLUMN year SET NOT NULL,
    ADD FOREIGN KEY (year) REFERENCES calendar_year;
CREATE INDEX working_day_year ON working_day (year);
COMMENT ON COLUMN working_day.year IS '所属年度通知；通知可以涉及上一年最后几天';
