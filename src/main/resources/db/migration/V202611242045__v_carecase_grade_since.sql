-- A visit cannot have been made before its case began.
CREATE OR REPLACE VIEW v_carecase_grade AS
SELECT reference AS case_reference, child_id, grade, urgent, state, opened_on
FROM care_case;
