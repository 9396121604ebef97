-- To keep two jobs of an instance apart, the engine asks at each acquisition which instances have a job in progress. Its
-- own indexes do not tell, so that it read through all jobs each time; and every planned visit waits with a timer.
CREATE INDEX job_locked ON public.act_ru_job (lock_exp_time_) WHERE lock_owner_ IS NOT NULL AND exclusive_;
