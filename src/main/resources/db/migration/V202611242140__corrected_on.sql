-- Before the first update of a place nobody has confirmed anything, so having been registered is no change; a later one is.
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
       greatest(child.registered_at::date, child_status.as_of, corrected.last_on) AS changed_on,
       greatest(
           CASE WHEN child_status.as_of > child.registered_at::date THEN child_status.as_of END,
           corrected.last_on
       ) AS corrected_on
FROM child
LEFT JOIN child_status ON child_status.child_id = child.child_id
LEFT JOIN child_exit ON child_exit.child_id = child.child_id
LEFT JOIN LATERAL (
    SELECT max(change.decided_on) AS last_on FROM record_change change
     WHERE change.child_id = child.child_id AND change.outcome = 'AGREE' AND change.kind IN ('CORRECT', 'MERGE')
) corrected ON true;

CREATE OR REPLACE VIEW v_register_monitored_child AS
SELECT child_id, community, birth_date, sex, population, changed_on, corrected_on
FROM v_register_standing
WHERE active AND population IN ('MONITORED', 'STATISTICAL', 'PENDING');
