-- The first page of the task list at a million open tasks (docs/adr/0005-task-list-latency.md).

-- A desk's basket in the order of the list, and what the filters ask of a task, without a look at the table.
CREATE INDEX tx_idx_task_basket ON public.act_ru_task (owner_, due_date_)
    INCLUDE (assignee_, follow_up_date_, tenant_id_, id_);

-- The baskets of somebody with several desks.
CREATE INDEX tx_idx_link_group_task ON public.act_ru_identitylink (group_id_, task_id_) WHERE type_ = 'candidate';

-- All tasks in the order of the list, for supervising posts.
CREATE INDEX tx_idx_task_due ON public.act_ru_task (due_date_);

-- Tasks come and go: these tables are looked at after two rows of a hundred, not after ten or twenty.
ALTER TABLE public.act_ru_task SET (
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_insert_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE public.act_ru_identitylink SET (
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_insert_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02);
