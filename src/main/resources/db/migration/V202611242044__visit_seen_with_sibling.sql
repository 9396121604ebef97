-- A child who was met at the visit of a sister or brother has been visited: the own planned visit is done by that record.
ALTER TABLE visit ADD COLUMN seen_with bigint REFERENCES visit_record CHECK (seen_with IS NULL OR state = 'DONE');
COMMENT ON COLUMN visit.seen_with IS '随同户儿童走访时见到的，为该次走访记录';

CREATE OR REPLACE VIEW v_visit_made AS
SELECT visit.case_reference,
       visit.child_id,
       visit.reference AS visit_reference,
       record.visited_on,
       record.recorded_at,
       record.mode,
       CASE record.mode
           WHEN 'HOME' THEN '入户走访'
           WHEN 'SCHOOL' THEN '到校走访'
           WHEN 'PHONE' THEN '电话走访'
           WHEN 'VIDEO' THEN '视频走访'
           WHEN 'NOT_AT_HOME' THEN '走访未遇'
           WHEN 'REFUSED' THEN '走访被拒'
       END AS mode_label,
       line.seen_in_person,
       record.danger,
       record.neglect,
       record.proposed_grade,
       record.reassessment_needed
FROM visit_record record
JOIN visit ON visit.id = record.visit_id
JOIN visit_line line ON line.record_id = record.id AND line.child_id = visit.child_id
UNION ALL
-- The grade that the visitor proposed is the other child's; how the guardian cares concerns both.
SELECT visit.case_reference,
       visit.child_id,
       visit.reference,
       record.visited_on,
       record.recorded_at,
       record.mode,
       CASE record.mode WHEN 'SCHOOL' THEN '到校走访' ELSE '入户走访' END || '（同户）',
       line.seen_in_person,
       record.danger,
       record.neglect,
       NULL,
       record.neglect
FROM visit
JOIN visit_record record ON record.id = visit.seen_with
JOIN visit_line line ON line.record_id = record.id AND line.child_id = visit.child_id;
