-- What was registered, where the child has lived, and what follows from it.
CREATE TABLE registration (
    reference      text COLLATE "C" PRIMARY KEY,
    child_id       text COLLATE "C" NOT NULL REFERENCES child,
    outcome        text NOT NULL,
    care_reference text,
    former_child   text COLLATE "C" REFERENCES child,
    registered_by  text NOT NULL,
    registered_on  date NOT NULL,
    area           text COLLATE "C" NOT NULL,
    reviewed_by    text,
    reviewed_on    date,
    duplicate_outcome text,
    duplicate_reason  text,
    duplicate_by      text
);
CREATE INDEX registration_child ON registration (child_id);
-- 待复核: the township's list, oldest first.
CREATE INDEX registration_to_review ON registration (area, reference) WHERE reviewed_on IS NULL;

CREATE TABLE residence_episode (
    child_id       text COLLATE "C" NOT NULL REFERENCES child,
    area           text COLLATE "C" NOT NULL,
    lived_from     date NOT NULL,
    lived_to       date CHECK (lived_to >= lived_from),
    accompanied_by text,
    PRIMARY KEY (child_id, lived_from)
);

CREATE TABLE child_status (
    child_id    text COLLATE "C" PRIMARY KEY REFERENCES child,
    population  text NOT NULL,
    reason_code text NOT NULL,
    rule_id     text NOT NULL,
    as_of       date NOT NULL,
    changes_on  date
);
-- The daily sweep asks for those whose day has come.
CREATE INDEX child_status_changes ON child_status (changes_on) WHERE changes_on IS NOT NULL;

CREATE TABLE residence_answer (
    reference text COLLATE "C" PRIMARY KEY,
    child_id  text COLLATE "C" NOT NULL REFERENCES child,
    outcome   text,
    left_on   date,
    left_to   text,
    note      text,
    asked_on  date NOT NULL,
    answered_by text,
    answered_on date
);

CREATE TABLE child_exit (
    child_id    text COLLATE "C" PRIMARY KEY REFERENCES child,
    reason      text NOT NULL,
    left_on     date NOT NULL,
    place       text,
    note        text,
    recorded_by text NOT NULL,
    recorded_on date NOT NULL
);

COMMENT ON TABLE registration IS '登记';
COMMENT ON TABLE residence_episode IS '居住经历';
COMMENT ON TABLE child_status IS '所属人群';
COMMENT ON TABLE residence_answer IS '居住情况核实';
COMMENT ON TABLE child_exit IS '移出台账';
