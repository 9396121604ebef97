-- 密封信息 (architecture D4): what leaves no trace outside its compartment. Neither a list nor a count nor a search of
-- others looks here, and a copy of the table tells nothing: of which child, of what kind, by whom and when is encrypted
-- or a keyed hash.
CREATE TABLE compartment_member (
    compartment text NOT NULL,
    login       text COLLATE "C" NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date CHECK (valid_to >= valid_from),
    PRIMARY KEY (compartment, login, valid_from)
);

CREATE TABLE sealed_entry (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter_lookup bytea NOT NULL,
    content       bytea NOT NULL
);
CREATE INDEX sealed_entry_matter ON sealed_entry (matter_lookup);
COMMENT ON TABLE compartment_member IS '密封信息可见人员';
COMMENT ON TABLE sealed_entry IS '密封信息';
COMMENT ON COLUMN sealed_entry.matter_lookup IS '密封类别与儿童的密钥散列';
