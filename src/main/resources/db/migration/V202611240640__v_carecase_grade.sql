-- What other modules may know of a case: how grave it is and whether it goes on.
CREATE VIEW v_carecase_grade AS
SELECT reference AS case_reference, child_id, grade, urgent, state
FROM care_case;
