-- One view says where a child stands; who is counted in a half-yearly update is a part of it.
CREATE OR REPLACE VIEW v_register_standing AS
SELECT child.child_id,
       child.active,
       child.residence_area AS community,
       child_status.population,
       child.registered_at::date AS registered_on,
       (SELECT registration.registered_by FROM registration
         WHERE registration.child_id = child.child_id
         ORDER BY registration.registered_on DESC, registration.reference DESC LIMIT 1) AS registered_by,
       child_exit.recorded_by AS left_by,
       child.birth_date,
       child.sex,
       greatest(
           child.registered_at::date,
           child_status.as_of,
           (SELECT max(change.decided_on) FROM record_change change
             WHERE change.child_id = child.child_id AND change.outcome = 'AGREE' AND change.kind IN ('CORRECT', 'MERGE'))
       ) AS changed_on
FROM child
LEFT JOIN child_status ON child_status.child_id = child.child_id
LEFT JOIN child_exit ON child_exit.child_id = child.child_id;

CREATE OR REPLACE VIEW v_register_monitored_child AS
SELECT child_id, community, birth_date, sex, population, changed_on
FROM v_register_standing
WHERE active AND population IN ('MONITORED', 'STATISTICAL', 'PENDING');
