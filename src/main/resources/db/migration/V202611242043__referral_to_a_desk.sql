-- A visitor from elsewhere sees the child while the visit is theirs: a referral may be to a desk as well as to an organ.
COMMENT ON TABLE referral IS '转请办理：哪个单位或岗位因哪项任务可见哪名儿童';
COMMENT ON COLUMN referral.organ IS '单位，或者外地岗位（角色@区划）';

INSERT INTO field_right (purpose, role, field, showing)
SELECT 'REFERRAL', role, field, CASE field WHEN 'PHONE' THEN 'REVEALABLE' ELSE 'SHOWN' END
FROM unnest(ARRAY['childDirector', 'protectionCentre']) role,
     unnest(ARRAY['NAME', 'RESIDENCE', 'ADDRESS', 'GUARDIAN', 'PHONE', 'SCHOOLING', 'HOUSEHOLD', 'TIMELINE']) field;
