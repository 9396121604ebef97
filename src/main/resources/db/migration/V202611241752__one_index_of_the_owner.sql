-- The index of the basket begins with the owner: a second one on the owner alone is written with every task and tempts
-- the planner away from the order of the list.
DROP INDEX public.act_idx_task_owner;
