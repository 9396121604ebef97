-- 半年动态更新: one round per county and reference day, one part per community, one line per child.
CREATE TABLE monitoring_round (
    reference     text COLLATE "C" PRIMARY KEY,
    county        text COLLATE "C" NOT NULL,
    reference_day date NOT NULL,
    opened_on     date NOT NULL,
    opened_by     text NOT NULL,
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED', 'CANCELLED')),
    ended_on      date,
    ended_by      text,
    texts         bytea
);
CREATE UNIQUE INDEX monitoring_round_once ON monitoring_round (county, reference_day) WHERE state <> 'CANCELLED';
COMMENT ON TABLE monitoring_round IS '半年动态更新';
COMMENT ON COLUMN monitoring_round.reference_day IS '统计时点';
COMMENT ON COLUMN monitoring_round.texts IS '撤销理由，加密';

CREATE TABLE monitoring_community (
    round          text COLLATE "C" NOT NULL REFERENCES monitoring_round,
    community      text COLLATE "C" NOT NULL,
    reference      text COLLATE "C" NOT NULL UNIQUE,
    state          text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SUBMITTED', 'CHECKED', 'MERGED')),
    submitted_by   text,
    submitted_on   date,
    checked_by     text,
    checked_on     date,
    merged_into    text COLLATE "C",
    PRIMARY KEY (round, community)
);
COMMENT ON TABLE monitoring_community IS '半年动态更新的村（社区）';
COMMENT ON COLUMN monitoring_community.reference IS '分项编号';
COMMENT ON COLUMN monitoring_community.merged_into IS '已并入';

-- Saved as one goes: a line is settled by whoever confirms the child, with the method, and may be settled again.
CREATE TABLE monitoring_line (
    round      text COLLATE "C" NOT NULL,
    community  text COLLATE "C" NOT NULL,
    child_id   text COLLATE "C" NOT NULL REFERENCES child,
    grid       text COLLATE "C" NOT NULL DEFAULT '',
    changed    boolean NOT NULL DEFAULT false,
    outcome    text CHECK (outcome IN ('UNCHANGED', 'CHANGED', 'ADDED', 'LEFT')),
    method     text CHECK (method IN ('HOME', 'PHONE', 'SCHOOL_LIST', 'DATA')),
    settled_by text,
    settled_at timestamptz,
    PRIMARY KEY (round, community, child_id),
    FOREIGN KEY (round, community) REFERENCES monitoring_community,
    CHECK ((outcome IS NULL) = (settled_by IS NULL)),
    CHECK (outcome IS NULL OR method IS NOT NULL OR outcome IN ('ADDED', 'LEFT'))
);
-- What changed since the last round on top, then by child; open lines only are asked for by the page.
CREATE INDEX monitoring_line_open ON monitoring_line (round, community, grid, changed DESC, child_id) WHERE outcome IS NULL;
CREATE INDEX monitoring_line_child ON monitoring_line (child_id, round);
COMMENT ON TABLE monitoring_line IS '半年动态更新的儿童';
COMMENT ON COLUMN monitoring_line.grid IS '网格';
COMMENT ON COLUMN monitoring_line.changed IS '上次更新以来登记信息有变化';
COMMENT ON COLUMN monitoring_line.outcome IS '核对结果';
COMMENT ON COLUMN monitoring_line.method IS '核对方式：上门、电话、学校名单、数据比对';

-- 网格: how a large community is split; children without a grid stand under ''.
CREATE TABLE community_grid (
    community text COLLATE "C" NOT NULL,
    grid      text COLLATE "C" NOT NULL CHECK (grid <> '' AND length(grid) <= 40),
    PRIMARY KEY (community, grid)
);
CREATE TABLE child_grid (
    child_id  text COLLATE "C" PRIMARY KEY REFERENCES child,
    community text COLLATE "C" NOT NULL,
    grid      text COLLATE "C" NOT NULL,
    FOREIGN KEY (community, grid) REFERENCES community_grid
);
COMMENT ON TABLE community_grid IS '村（社区）的网格';
COMMENT ON TABLE child_grid IS '儿童所在网格';
