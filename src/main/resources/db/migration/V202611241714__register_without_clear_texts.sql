-- Everything is encrypted by now.
ALTER TABLE child
    DROP COLUMN name_key,
    DROP COLUMN child_name,
    DROP COLUMN id_number,
    DROP COLUMN hukou_address,
    DROP COLUMN residence_address,
    DROP COLUMN guardian_unknown_reason,
    DROP COLUMN guardian_name,
    DROP COLUMN guardian_id_number,
    DROP COLUMN guardian_phone,
    DROP COLUMN requested_by,
    DROP COLUMN request_channel,
    DROP COLUMN note,
    ALTER COLUMN personal SET NOT NULL,
    ALTER COLUMN name_lookup SET NOT NULL;
ALTER TABLE registration DROP COLUMN duplicate_reason;
ALTER TABLE residence_answer DROP COLUMN left_to, DROP COLUMN note;
ALTER TABLE child_exit DROP COLUMN place, DROP COLUMN note;

-- The same number twice in one community is the same child entered twice, even by two people at once.
CREATE UNIQUE INDEX child_id_number ON child (id_lookup, residence_area) WHERE active;
CREATE INDEX child_same_name ON child (name_lookup, birth_date) WHERE active;
CREATE INDEX child_pinyin ON child USING gin (pinyin_lookup) WHERE active;
-- Brothers and sisters: the same guardian in one community.
CREATE INDEX child_guardian ON child (guardian_lookup, residence_area) WHERE active;
CREATE INDEX child_guardian_phone ON child (guardian_phone_lookup, residence_area) WHERE active;

-- Dropped columns stay in the files until the table is written anew.
CLUSTER child USING child_pkey;
CLUSTER registration USING registration_pkey;
CLUSTER residence_answer USING residence_answer_pkey;
CLUSTER child_exit USING child_exit_pkey;
ALTER TABLE child SET WITHOUT CLUSTER;
ALTER TABLE registration SET WITHOUT CLUSTER;
ALTER TABLE residence_answer SET WITHOUT CLUSTER;
ALTER TABLE child_exit SET WITHOUT CLUSTER;

COMMENT ON COLUMN child.personal IS '加密的个人信息';
