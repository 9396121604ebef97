-- The desk of every open task stands on the task itself; later ones get it when they are made (RoleScoping).
UPDATE public.act_ru_task task SET owner_ = link.group_id_
FROM public.act_ru_identitylink link
WHERE link.task_id_ = task.id_ AND link.type_ = 'candidate' AND link.group_id_ IS NOT NULL;
