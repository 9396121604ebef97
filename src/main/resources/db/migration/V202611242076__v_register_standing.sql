-- What other modules may know of where a child of the register stands: whether it is in the ledger, where it lives, which
-- population it is in, and by whom it came and left.
CREATE VIEW v_register_standing AS
SELECT child.child_id,
       child.active,
       child.residence_area AS community,
       child_status.population,
       child.registered_at::date AS registered_on,
       (SELECT registration.registered_by FROM registration
         WHERE registration.child_id = child.child_id
         ORDER BY registration.registered_on DESC, registration.reference DESC LIMIT 1) AS registered_by,
       child_exit.recorded_by AS left_by
FROM child
LEFT JOIN child_status ON child_status.child_id = child.child_id
LEFT JOIN child_exit ON child_exit.child_id = child.child_id;
COMMENT ON VIEW v_register_standing IS '儿童的在册情况';
