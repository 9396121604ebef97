-- Staff, their posts (岗位), checks (从业查询) and deputies (代理).
CREATE TABLE staff (
    login                   text COLLATE "C" PRIMARY KEY CHECK (login ~ '^[a-z0-9.-]+$'),
    display_name            text NOT NULL,
    password_hash           text NOT NULL,
    enabled                 boolean NOT NULL DEFAULT true,
    technical_administrator boolean NOT NULL DEFAULT false
);

CREATE TABLE post (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login      text COLLATE "C" NOT NULL REFERENCES staff,
    role       text NOT NULL,
    area       text COLLATE "C" CHECK (area ~ '^[0-9]{2,12}$'),
    organ      text COLLATE "C" REFERENCES organ,
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    CHECK ((area IS NULL) <> (organ IS NULL))
);
CREATE UNIQUE INDEX post_once ON post (login, role, coalesce(organ, area), valid_from);
CREATE INDEX post_seat ON post (coalesce(organ, area), role);

-- 未成年人保护法第六十二条: asked before employment and every year.
CREATE TABLE integrity_check (
    login      text COLLATE "C" NOT NULL REFERENCES staff,
    checked_on date NOT NULL,
    organ      text NOT NULL,
    result     text NOT NULL CHECK (result IN ('CLEAR', 'RECORD_FOUND')),
    PRIMARY KEY (login, checked_on)
);

CREATE TABLE absence (
    login       text COLLATE "C" NOT NULL REFERENCES staff,
    deputy      text COLLATE "C" NOT NULL REFERENCES staff CHECK (deputy <> login),
    absent_from date NOT NULL,
    absent_to   date NOT NULL CHECK (absent_to >= absent_from),
    PRIMARY KEY (login, absent_from)
);
CREATE INDEX absence_deputy ON absence (deputy, absent_from);

COMMENT ON TABLE staff IS '工作人员';
COMMENT ON TABLE post IS '岗位';
COMMENT ON TABLE integrity_check IS '密切接触未成年人从业查询';
COMMENT ON TABLE absence IS '请假与代理';
