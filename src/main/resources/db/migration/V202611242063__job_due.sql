-- The engine asks for the next jobs in the order of their time, again and again: with tens of thousands waiting, as when
-- all counties begin their half-yearly update, it must not read through all of them each time.
CREATE INDEX job_due ON public.act_ru_job (duedate_);
