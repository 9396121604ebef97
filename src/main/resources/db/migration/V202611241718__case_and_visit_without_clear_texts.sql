-- Everything is encrypted by now. The checks on a dropped column go with it; what they asked is asked of the texts.
ALTER TABLE proposal DROP COLUMN reason, DROP COLUMN child_wish;
ALTER TABLE signature DROP COLUMN reason, ADD CHECK (outcome = 'AGREE' OR texts IS NOT NULL);
ALTER TABLE care_plan
    DROP COLUMN goals,
    DROP COLUMN responsible,
    DROP COLUMN child_wish,
    DROP COLUMN note,
    ALTER COLUMN texts SET NOT NULL;
ALTER TABLE family_answer DROP COLUMN note;
ALTER TABLE notice_to_new_place DROP COLUMN note;
ALTER TABLE visit_record
    DROP COLUMN place,
    DROP COLUMN companions,
    DROP COLUMN child_wish,
    DROP COLUMN changes,
    DROP COLUMN actions_taken,
    DROP COLUMN findings,
    DROP COLUMN note;
ALTER TABLE danger_handling DROP COLUMN incident_number, DROP COLUMN actions_taken, ALTER COLUMN texts SET NOT NULL;
ALTER TABLE whereabouts_check DROP COLUMN note;

-- Dropped columns stay in the files until the table is written anew.
CLUSTER proposal USING proposal_pkey;
CLUSTER signature USING signature_pkey;
CLUSTER care_plan USING care_plan_pkey;
CLUSTER family_answer USING family_answer_pkey;
CLUSTER notice_to_new_place USING notice_to_new_place_pkey;
CLUSTER visit_record USING visit_record_pkey;
CLUSTER danger_handling USING danger_handling_pkey;
CLUSTER whereabouts_check USING whereabouts_check_pkey;
ALTER TABLE proposal SET WITHOUT CLUSTER;
ALTER TABLE signature SET WITHOUT CLUSTER;
ALTER TABLE care_plan SET WITHOUT CLUSTER;
ALTER TABLE family_answer SET WITHOUT CLUSTER;
ALTER TABLE notice_to_new_place SET WITHOUT CLUSTER;
ALTER TABLE visit_record SET WITHOUT CLUSTER;
ALTER TABLE danger_handling SET WITHOUT CLUSTER;
ALTER TABLE whereabouts_check SET WITHOUT CLUSTER;
