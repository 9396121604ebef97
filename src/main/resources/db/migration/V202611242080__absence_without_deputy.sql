-- 请假与代理: who is absent without a deputy is not there, and the work falls to the next desk up the line.
ALTER TABLE absence ALTER COLUMN deputy DROP NOT NULL;
ALTER TABLE absence ADD COLUMN entered_by text COLLATE "C";
ALTER TABLE absence ADD COLUMN entered_at timestamptz;
ALTER TABLE absence ADD CONSTRAINT absence_once
    EXCLUDE USING gist (login WITH =, daterange(absent_from, absent_to, '[]') WITH &&);
COMMENT ON COLUMN absence.deputy IS '代理人，空为无人代理，任务转上一级';
COMMENT ON COLUMN absence.absent_from IS '请假首日';
COMMENT ON COLUMN absence.absent_to IS '请假末日';
COMMENT ON COLUMN absence.entered_by IS '登记人';
COMMENT ON COLUMN absence.entered_at IS '登记时间';

-- Open tasks that lie at another desk than their first one: they go back when somebody is there again.
CREATE TABLE fallen_task (
    task_id    text COLLATE "C" PRIMARY KEY,
    first_desk text COLLATE "C" NOT NULL
);
CREATE INDEX fallen_task_first ON fallen_task (first_desk);
COMMENT ON TABLE fallen_task IS '因岗位无人而转上级办理的任务';
COMMENT ON COLUMN fallen_task.task_id IS '任务';
COMMENT ON COLUMN fallen_task.first_desk IS '原岗位';
