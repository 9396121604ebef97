-- 逾期督办阶梯: when an open task climbs its next rung. A sweep reads what is due from an index and nothing else; a task that
-- has climbed all rungs, is paused or has a ladder of its own is not in it. Whoever gives a task another date, the engine or
-- we beside it, begins a new climb with it: the first rung is the date itself.
ALTER TABLE public.act_ru_task ADD COLUMN next_rung_at_ timestamp;
UPDATE public.act_ru_task SET next_rung_at_ = due_date_ WHERE due_date_ IS NOT NULL;
CREATE INDEX tx_idx_task_next_rung ON public.act_ru_task (next_rung_at_, id_) WHERE next_rung_at_ IS NOT NULL;

CREATE FUNCTION begin_climb() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.next_rung_at_ := NEW.due_date_;
    RETURN NEW;
END $$;
CREATE TRIGGER tx_task_made BEFORE INSERT ON public.act_ru_task
    FOR EACH ROW EXECUTE FUNCTION begin_climb();
CREATE TRIGGER tx_task_redated BEFORE UPDATE OF due_date_ ON public.act_ru_task
    FOR EACH ROW WHEN (NEW.due_date_ IS DISTINCT FROM OLD.due_date_) EXECUTE FUNCTION begin_climb();

-- Dates alone, so that a page is cut off by the index before anything is joined to it.
CREATE OR REPLACE VIEW v_workflow_due_task AS
SELECT id_ AS task_id, task_def_key_ AS step, due_date_ AS due_at, next_rung_at_ AS next_rung_at FROM public.act_ru_task;
