-- Free texts of cases and visits become one encrypted value per row (architecture D12).
ALTER TABLE proposal ADD COLUMN texts bytea;
ALTER TABLE signature ADD COLUMN texts bytea;
ALTER TABLE care_plan ADD COLUMN texts bytea;
ALTER TABLE family_answer ADD COLUMN texts bytea;
ALTER TABLE notice_to_new_place ADD COLUMN texts bytea;
ALTER TABLE visit_record ADD COLUMN texts bytea;
ALTER TABLE danger_handling ADD COLUMN texts bytea;
ALTER TABLE whereabouts_check ADD COLUMN texts bytea;
