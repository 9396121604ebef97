-- Personal data of the register becomes one encrypted value per row; what is looked up, keyed hashes (architecture D12).
-- Codes, dates, flags and areas stay: they are counted and swept by SQL.
ALTER TABLE child
    ADD COLUMN personal              bytea,
    ADD COLUMN id_lookup             bytea,
    ADD COLUMN name_lookup           bytea,
    ADD COLUMN pinyin_lookup         bytea[] NOT NULL DEFAULT '{}',
    ADD COLUMN guardian_lookup       bytea,
    ADD COLUMN guardian_phone_lookup bytea;
ALTER TABLE registration ADD COLUMN texts bytea;
ALTER TABLE residence_answer ADD COLUMN texts bytea;
ALTER TABLE child_exit ADD COLUMN texts bytea;
