-- What a half-yearly update may know of the register: who is counted where, and when something of a child last changed.
CREATE VIEW v_register_monitored_child AS
SELECT child.child_id,
       child.residence_area AS community,
       child.birth_date,
       child.sex,
       status.population,
       greatest(
           child.registered_at::date,
           status.as_of,
           (SELECT max(change.decided_on) FROM record_change change
             WHERE change.child_id = child.child_id AND change.outcome = 'AGREE' AND change.kind IN ('CORRECT', 'MERGE'))
       ) AS changed_on
FROM child
JOIN child_status status ON status.child_id = child.child_id
WHERE child.active AND status.population IN ('MONITORED', 'STATISTICAL', 'PENDING');
COMMENT ON VIEW v_register_monitored_child IS '在册的监测摸排、统计分析和待满六个月儿童';

CREATE VIEW v_register_exit AS
SELECT child_exit.child_id,
       child_exit.reason,
       child_exit.left_on,
       child_exit.recorded_on,
       left(coalesce(child.hukou_township, child.hukou_area), 6) AS hukou_county
FROM child_exit
JOIN child ON child.child_id = child_exit.child_id;
COMMENT ON VIEW v_register_exit IS '移出台账的儿童';

-- Who lived in a place on a day.
CREATE INDEX residence_episode_area ON residence_episode (area, child_id);

-- 撤并: which divisions have ended, and in which they went on.
CREATE VIEW v_area_merged AS
SELECT code, successor, valid_to FROM area WHERE successor IS NOT NULL;
COMMENT ON VIEW v_area_merged IS '已撤并的行政区划';
