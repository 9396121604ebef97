-- The register (台账): the only home of personal data. One row per child; columns are named after the fields of the form.
CREATE SEQUENCE child_number START 1;
CREATE SEQUENCE household_number START 1;

CREATE TABLE child (
    child_id                text    COLLATE "C" PRIMARY KEY,
    household               bigint  NOT NULL,
    active                  boolean NOT NULL DEFAULT true,
    merged_into             text    COLLATE "C" REFERENCES child,
    name_key                text    NOT NULL,
    child_name              text    NOT NULL,
    id_type                 text,
    id_number               text,
    sex                     text,
    birth_date              date    NOT NULL,
    birth_date_estimated    boolean NOT NULL DEFAULT false,
    ethnicity               text,
    hukou_status            text,
    hukou_area              text    COLLATE "C",
    hukou_township          text    COLLATE "C",
    hukou_address           text,
    residence_area          text    COLLATE "C" NOT NULL,
    residence_address       text,
    resident_since          date,
    accompanied_by          text,
    guardian_unknown        boolean NOT NULL DEFAULT false,
    guardian_unknown_reason text,
    guardian_name           text,
    guardian_id_number      text,
    guardian_relation       text,
    guardian_phone          text,
    schooling               text,
    residence_permit        boolean NOT NULL DEFAULT false,
    conditions              text[]  NOT NULL DEFAULT '{}',
    requests_help           boolean NOT NULL DEFAULT false,
    requested_by            text,
    requested_on            date,
    request_channel         text,
    notice_given            boolean NOT NULL DEFAULT false,
    note                    text,
    registered_at           timestamp NOT NULL
);

-- The same number twice in one community is the same child entered twice, even by two people at once.
CREATE UNIQUE INDEX child_id_number ON child (id_number, residence_area) WHERE active;
CREATE INDEX child_same_name ON child (name_key, birth_date) WHERE active;
CREATE INDEX child_residence ON child (residence_area, child_id) WHERE active;
-- 满十八周岁: the daily sweep.
CREATE INDEX child_birth_date ON child (birth_date) WHERE active;
CREATE INDEX child_household ON child (household);

COMMENT ON TABLE child IS '流动儿童台账';
