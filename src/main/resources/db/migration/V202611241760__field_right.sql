-- Who sees how much of which field, for what (最小必要): a role without rows of its own has those of '*'; a field without
-- a row is hidden. PURPOSE: CARE 本辖区工作, TASK 办理任务, REFERRAL 协助办理, NAMES 具名查阅, EMERGENCY 应急调阅.
CREATE TABLE field_right (
    purpose text NOT NULL CHECK (purpose IN ('CARE', 'TASK', 'REFERRAL', 'NAMES', 'EMERGENCY')),
    role    text NOT NULL,
    field   text NOT NULL,
    showing text NOT NULL CHECK (showing IN ('MASKED', 'REVEALABLE', 'SHOWN')),
    PRIMARY KEY (purpose, role, field)
);
COMMENT ON TABLE field_right IS '字段权限';

-- 民政 line and community: the whole dossier; numbers by a click and a reason.
INSERT INTO field_right (purpose, role, field, showing)
SELECT 'CARE', role, field, CASE WHEN field IN ('ID_NUMBER', 'GUARDIAN_ID_NUMBER', 'PHONE') THEN 'REVEALABLE' ELSE 'SHOWN' END
FROM unnest(ARRAY['childDirector', 'childSupervisor', 'civilAffairs']) role,
     unnest(ARRAY['NAME', 'ID_NUMBER', 'HUKOU', 'RESIDENCE', 'ADDRESS', 'GUARDIAN', 'GUARDIAN_ID_NUMBER', 'PHONE',
                  'SCHOOLING', 'SITUATION', 'HOUSEHOLD', 'TIMELINE', 'LOOKS']) field;

-- 网格员 finds children and asks for their address; why a family needs help is not theirs.
INSERT INTO field_right (purpose, role, field, showing) VALUES
    ('CARE', 'gridWorker', 'NAME', 'SHOWN'),
    ('CARE', 'gridWorker', 'RESIDENCE', 'SHOWN'),
    ('CARE', 'gridWorker', 'ADDRESS', 'SHOWN'),
    ('CARE', 'gridWorker', 'GUARDIAN', 'SHOWN'),
    ('CARE', 'gridWorker', 'PHONE', 'REVEALABLE'),
    ('CARE', 'gridWorker', 'HOUSEHOLD', 'SHOWN'),
    ('CARE', 'gridWorker', 'ID_NUMBER', 'MASKED');

-- 社会救助窗口, 「双百」社工, 值班: the family and its situation, not who looked.
INSERT INTO field_right (purpose, role, field, showing)
SELECT 'CARE', role, field, CASE WHEN field IN ('ID_NUMBER', 'GUARDIAN_ID_NUMBER', 'PHONE') THEN 'REVEALABLE' ELSE 'SHOWN' END
FROM unnest(ARRAY['reliefDesk', 'socialWorker', 'dutyOfficer']) role,
     unnest(ARRAY['NAME', 'ID_NUMBER', 'HUKOU', 'RESIDENCE', 'ADDRESS', 'GUARDIAN', 'GUARDIAN_ID_NUMBER', 'PHONE',
                  'SCHOOLING', 'SITUATION', 'HOUSEHOLD', 'TIMELINE']) field;

-- A task shows what its step needs in its own form; beside it the head of the dossier.
INSERT INTO field_right (purpose, role, field, showing) VALUES
    ('TASK', '*', 'NAME', 'SHOWN'),
    ('TASK', '*', 'RESIDENCE', 'SHOWN'),
    ('TASK', '*', 'GUARDIAN', 'SHOWN'),
    ('TASK', '*', 'PHONE', 'REVEALABLE');

-- An organ to which a child is referred: who it is and whom to call.
INSERT INTO field_right (purpose, role, field, showing) VALUES
    ('REFERRAL', '*', 'NAME', 'SHOWN'),
    ('REFERRAL', '*', 'RESIDENCE', 'SHOWN'),
    ('REFERRAL', '*', 'GUARDIAN', 'SHOWN'),
    ('REFERRAL', '*', 'PHONE', 'REVEALABLE'),
    ('REFERRAL', 'school', 'NAME', 'SHOWN'),
    ('REFERRAL', 'school', 'SCHOOLING', 'SHOWN'),
    ('REFERRAL', 'school', 'GUARDIAN', 'SHOWN'),
    ('REFERRAL', 'school', 'PHONE', 'MASKED'),
    ('REFERRAL', 'education', 'NAME', 'SHOWN'),
    ('REFERRAL', 'education', 'SCHOOLING', 'SHOWN'),
    ('REFERRAL', 'education', 'GUARDIAN', 'SHOWN'),
    ('REFERRAL', 'education', 'RESIDENCE', 'SHOWN'),
    ('REFERRAL', 'policeStation', 'NAME', 'SHOWN'),
    ('REFERRAL', 'policeStation', 'ID_NUMBER', 'REVEALABLE'),
    ('REFERRAL', 'policeStation', 'HUKOU', 'SHOWN'),
    ('REFERRAL', 'policeStation', 'RESIDENCE', 'SHOWN'),
    ('REFERRAL', 'policeStation', 'ADDRESS', 'SHOWN'),
    ('REFERRAL', 'policeStation', 'GUARDIAN', 'SHOWN'),
    ('REFERRAL', 'policeStation', 'GUARDIAN_ID_NUMBER', 'REVEALABLE'),
    ('REFERRAL', 'policeStation', 'PHONE', 'REVEALABLE');

-- Above the county, for a reason: what a question from above is about; never a number.
INSERT INTO field_right (purpose, role, field, showing)
SELECT 'NAMES', '*', field, CASE WHEN field IN ('ID_NUMBER', 'PHONE') THEN 'MASKED' ELSE 'SHOWN' END
FROM unnest(ARRAY['NAME', 'ID_NUMBER', 'HUKOU', 'RESIDENCE', 'GUARDIAN', 'PHONE', 'SCHOOLING', 'SITUATION', 'TIMELINE',
                  'LOOKS']) field;

-- 应急调阅: what is needed to reach and protect a child tonight.
INSERT INTO field_right (purpose, role, field, showing)
SELECT 'EMERGENCY', '*', field, CASE WHEN field = 'ID_NUMBER' THEN 'REVEALABLE' ELSE 'SHOWN' END
FROM unnest(ARRAY['NAME', 'ID_NUMBER', 'HUKOU', 'RESIDENCE', 'ADDRESS', 'GUARDIAN', 'PHONE', 'SCHOOLING', 'SITUATION',
                  'HOUSEHOLD', 'TIMELINE']) field;
