-- Cases of key care (重点关爱服务对象信息台账), 广东省加强流动儿童关爱保护实施方案 二（一）2.
CREATE TABLE care_case (
    reference      text PRIMARY KEY,
    child_id       text NOT NULL,
    area_code      text NOT NULL,
    opened_on      date NOT NULL,
    source         text NOT NULL CHECK (source IN ('REGISTRATION', 'REQUEST')),
    state          text NOT NULL CHECK (state IN ('OPEN', 'LISTED', 'NOT_LISTED', 'CLOSED', 'ENDED')),
    grade          text CHECK (grade IN ('RED', 'YELLOW', 'BLUE', 'GREEN')),
    graded_at      timestamptz,
    urgent         boolean NOT NULL,
    visits_started boolean NOT NULL,
    listed_on      date,
    ended_on       date,
    end_reason     text,
    CHECK ((grade IS NULL) = (graded_at IS NULL)),
    CHECK (state <> 'LISTED' OR listed_on IS NOT NULL),
    CHECK ((state IN ('OPEN', 'LISTED')) = (ended_on IS NULL))
);

CREATE INDEX care_case_child ON care_case (child_id);
CREATE INDEX care_case_area ON care_case (area_code text_pattern_ops) WHERE state IN ('OPEN', 'LISTED');

CREATE TABLE case_ground (
    case_reference text NOT NULL REFERENCES care_case,
    ground         text NOT NULL,
    listed_on      date NOT NULL,
    PRIMARY KEY (case_reference, ground)
);
