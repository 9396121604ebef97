-- Visits that were planned before they kept their limit are given it, by the rules that planned them and the grade of
-- their case: so that they too are dated anew when limit or calendar change.
WITH ahead AS (
    SELECT v.id, v.kind, v.planned_at, lower(g.grade) AS grade, made.visited_on, verified.outcome,
           verified.away_until,
           -- A visit that was due already when it was planned has had the hours of an urgent one.
           EXISTS (SELECT FROM limit_rule r
                   WHERE r.key = 'visit.urgent' AND r.unit = 'HOUR' AND starts_with(v.area_code, r.area)
                     AND v.due_at = v.planned_at + make_interval(hours => r.amount)) AS at_once
    FROM visit v
    JOIN v_carecase_grade g ON g.case_reference = v.case_reference
    LEFT JOIN LATERAL (
        SELECT record.visited_on, record.recorded_at
        FROM visit before
        JOIN visit_record record ON record.visit_id = before.id
        WHERE before.case_reference = v.case_reference AND record.outcome = 'SEEN'
          AND record.recorded_at <= v.planned_at
        ORDER BY record.visited_on DESC, record.id DESC LIMIT 1) made ON true
    LEFT JOIN LATERAL (
        SELECT one.outcome, one.away_until
        FROM whereabouts_check one
        JOIN visit before ON before.id = one.visit_id
        WHERE before.case_reference = v.case_reference AND one.checked_at <= v.planned_at
          AND one.checked_at > coalesce(made.recorded_at, '-infinity')
        ORDER BY one.id DESC LIMIT 1) verified ON true
    WHERE v.state = 'PLANNED' AND v.limit_key IS NULL AND g.grade IS NOT NULL
),
term AS (
    SELECT id,
           CASE
               WHEN kind = 'SECOND_TRY' AND grade = 'red' THEN 'visit.secondTry.red'
               WHEN kind = 'SECOND_TRY' THEN 'visit.secondTry'
               WHEN kind = 'URGENT' OR at_once THEN 'visit.urgent'
               WHEN away_until > (planned_at AT TIME ZONE 'Asia/Shanghai')::date THEN 'keycare.firstVisit'
               WHEN outcome = 'NOT_FOUND' THEN 'visit.red'
               WHEN visited_on IS NULL THEN 'keycare.firstVisit'
               ELSE 'visit.' || grade
           END AS limit_key,
           CASE
               WHEN kind IN ('SECOND_TRY', 'URGENT') OR at_once THEN planned_at
               WHEN away_until > (planned_at AT TIME ZONE 'Asia/Shanghai')::date
                   THEN away_until::timestamp AT TIME ZONE 'Asia/Shanghai'
               WHEN outcome = 'NOT_FOUND' OR visited_on IS NULL THEN planned_at
               ELSE visited_on::timestamp AT TIME ZONE 'Asia/Shanghai'
           END AS counts_from
    FROM ahead
)
UPDATE visit SET limit_key = term.limit_key, counts_from = term.counts_from
FROM term WHERE visit.id = term.id;
