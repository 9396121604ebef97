-- All open tasks in the order of their dates, for supervising posts and for the sweep of late ones, which turns pages by
-- date and id: on the last moment of one day thousands may be due.
DROP INDEX public.tx_idx_task_due;
CREATE INDEX tx_idx_task_due ON public.act_ru_task (due_date_, id_);

-- What other modules may know of open tasks: nothing personal but the child's number.
CREATE VIEW v_workflow_open_task AS
SELECT t.id_ AS task_id, t.task_def_key_ AS step, t.name_ AS label, t.owner_ AS desk, t.due_date_ AS due_at,
       split_part(t.tenant_id_, '/', 1) AS county, strpos(t.tenant_id_, '/') > 0 AS hidden,
       area.text_ AS area, child.text_ AS child_id, i.reference, i.matter
  FROM public.act_ru_task t
  JOIN instance_reference i ON i.process_instance_id = t.proc_inst_id_
  JOIN public.act_ru_variable area ON area.var_scope_ = t.proc_inst_id_ AND area.name_ = 'areaCode'
  LEFT JOIN public.act_ru_variable child ON child.var_scope_ = t.proc_inst_id_ AND child.name_ = 'childId';
COMMENT ON VIEW v_workflow_open_task IS '待办任务';

-- Dates alone, so that a page is cut off by the index before anything is joined to it.
CREATE VIEW v_workflow_due_task AS
SELECT id_ AS task_id, task_def_key_ AS step, due_date_ AS due_at FROM public.act_ru_task;
COMMENT ON VIEW v_workflow_due_task IS '待办任务的期限';

-- 逾期督办阶梯: which rungs a task has climbed since a date it was due on. They stay when the task is done.
CREATE TABLE task_rung (
    task_id   text COLLATE "C" NOT NULL,
    due_at    timestamp NOT NULL,
    rung      text NOT NULL CHECK (rung IN ('REMIND', 'PRESS', 'COUNTY', 'CITY', 'ORDER')),
    desk      text COLLATE "C" NOT NULL,
    reference text COLLATE "C" NOT NULL,
    label     text NOT NULL,
    area      text COLLATE "C" NOT NULL,
    county    text COLLATE "C" NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (task_id, due_at, rung)
);
CREATE INDEX task_rung_county ON task_rung (county, at);
COMMENT ON TABLE task_rung IS '逾期任务的催办阶梯';
COMMENT ON COLUMN task_rung.task_id IS '任务';
COMMENT ON COLUMN task_rung.due_at IS '期限';
COMMENT ON COLUMN task_rung.rung IS '提醒、上级督促、县级、市级、督办';
COMMENT ON COLUMN task_rung.desk IS '逾期岗位';
COMMENT ON COLUMN task_rung.reference IS '事项编号';
COMMENT ON COLUMN task_rung.label IS '环节';
COMMENT ON COLUMN task_rung.area IS '事项所在区划';
COMMENT ON COLUMN task_rung.county IS '事项所属县区';
COMMENT ON COLUMN task_rung.at IS '催办时间';

INSERT INTO limit_rule (key, amount, unit, roll, begins_with, basis, assumed) VALUES
('task.ladder.remind',  0, 'WORKING_DAY', 'NONE', '办理期限届满', '本系统建议', true),
('task.ladder.press',   2, 'WORKING_DAY', 'NONE', '办理期限届满', '本系统建议', true),
('task.ladder.county',  5, 'WORKING_DAY', 'NONE', '办理期限届满', '本系统建议', true),
('task.ladder.city',   10, 'WORKING_DAY', 'NONE', '办理期限届满', '本系统建议', true),
('task.ladder.order',  10, 'WORKING_DAY', 'NONE', '办理期限届满', '本系统建议', true),
('order.answer',        5, 'WORKING_DAY', 'NONE', '督办',         '本系统建议', true),
('order.accept',        3, 'WORKING_DAY', 'NONE', '答复督办',     '本系统建议', true);
