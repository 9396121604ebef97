-- 密封信息 (architecture D4): what leaves no trace outside its compartment. Neither a list nor a count nor a search of
-- others looks here; the content is encrypted.
CREATE TABLE compartment_member (
    compartment text NOT NULL,
    login       text COLLATE "C" NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date CHECK (valid_to >= valid_from),
    PRIMARY KEY (compartment, login, valid_from)
);

CREATE TABLE sealed_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    compartment text NOT NULL,
    child_id    text COLLATE "C" NOT NULL,
    content     bytea NOT NULL,
    kept_by     text COLLATE "C" NOT NULL,
    kept_at     timestamptz NOT NULL
);
CREATE INDEX sealed_entry_child ON sealed_entry (child_id, compartment);
COMMENT ON TABLE compartment_member IS '密封信息可见人员';
COMMENT ON TABLE sealed_entry IS '密封信息';
