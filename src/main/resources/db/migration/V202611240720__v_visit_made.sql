-- What other modules may know of visits. Seen in person means face to face at home or at school, never by phone or video.
CREATE VIEW v_visit_last_seen AS
SELECT line.child_id, line.seen_in_person, record.visited_on, record.recorded_at
FROM visit_line line
JOIN visit_record record ON record.id = line.record_id;

CREATE VIEW v_visit_made AS
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
JOIN visit_line line ON line.record_id = record.id AND line.child_id = visit.child_id;
