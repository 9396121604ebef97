-- Administrative divisions (行政区划), each version a row: a division keeps its code and may change its name or end.
-- valid_to is the last day on which the row holds; null: no end known. Codes compare byte by byte, so that "all below"
-- is a range of the primary key.
CREATE TABLE area (
    code       text COLLATE "C" NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    parent     text COLLATE "C",
    level      text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    successor  text COLLATE "C",
    PRIMARY KEY (code, valid_from),
    CHECK (code ~ '^[0-9]+$' AND length(code) = CASE level
        WHEN 'PROVINCE' THEN 2 WHEN 'CITY' THEN 4 WHEN 'COUNTY' THEN 6 WHEN 'TOWNSHIP' THEN 9 WHEN 'VILLAGE' THEN 12 END),
    CHECK (level IN ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    CHECK (CASE level
        WHEN 'PROVINCE' THEN parent IS NULL
        WHEN 'CITY' THEN parent = left(code, 2)
        WHEN 'COUNTY' THEN parent = left(code, 4)
        WHEN 'TOWNSHIP' THEN parent = left(code, 6)
        ELSE parent = left(code, 9) END IS TRUE),
    CHECK (valid_to >= valid_from),
    CHECK (successor IS NULL OR (valid_to IS NOT NULL AND successor <> code)),
    EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

CREATE INDEX area_parent ON area (parent, code);
CREATE INDEX area_level ON area (level, code);

COMMENT ON TABLE area IS '行政区划';
COMMENT ON COLUMN area.valid_to IS '最后有效日（含当日）';
COMMENT ON COLUMN area.successor IS '撤并后的承接区划代码';
