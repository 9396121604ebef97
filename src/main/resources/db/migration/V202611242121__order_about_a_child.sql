-- Who keeps away from a child (回避) keeps away from the orders (督办) about its matters too.
ALTER TABLE supervision_order ADD COLUMN child_id text COLLATE "C";
UPDATE supervision_order o
   SET child_id = (SELECT v.text_ FROM public.act_hi_taskinst t
                     JOIN public.act_hi_varinst v ON v.proc_inst_id_ = t.proc_inst_id_ AND v.name_ = 'childId'
                    WHERE t.id_ = o.task_id LIMIT 1);
CREATE INDEX supervision_order_about ON supervision_order (about);
CREATE INDEX supervision_order_matter ON supervision_order (matter);
COMMENT ON COLUMN supervision_order.child_id IS '被督办事项所涉儿童';

-- An order is about a child, though it shows nothing of it.
CREATE OR REPLACE VIEW v_workflow_open_task AS
SELECT t.id_ AS task_id, t.task_def_key_ AS step, t.name_ AS label, t.owner_ AS desk, t.due_date_ AS due_at,
       split_part(t.tenant_id_, '/', 1) AS county, strpos(t.tenant_id_, '/') > 0 AS hidden,
       area.text_ AS area, child.text_ AS child_id, i.reference, i.matter
  FROM public.act_ru_task t
  JOIN instance_reference i ON i.process_instance_id = t.proc_inst_id_
  JOIN public.act_ru_variable area ON area.var_scope_ = t.proc_inst_id_ AND area.name_ = 'areaCode'
  LEFT JOIN public.act_ru_variable child
    ON child.var_scope_ = t.proc_inst_id_ AND child.name_ IN ('childId', 'aboutChildId');
