-- 回避: from whom a child or a matter is hidden, and past whom its tasks go. A report about a worker is hidden from them
-- and from their line; kin and concerned colleagues declare themselves.
CREATE TABLE avoidance (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login       text COLLATE "C" NOT NULL,
    child_id    text COLLATE "C",
    matter      text COLLATE "C",
    ground      text NOT NULL CHECK (ground IN ('KIN', 'CONCERNED', 'REPORTED')),
    declared_by text COLLATE "C" NOT NULL,
    declared_at timestamptz NOT NULL,
    CHECK ((child_id IS NULL) <> (matter IS NULL))
);
CREATE UNIQUE INDEX avoidance_once ON avoidance (login, coalesce(child_id, matter));
CREATE INDEX avoidance_child ON avoidance (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX avoidance_matter ON avoidance (matter) WHERE matter IS NOT NULL;
COMMENT ON TABLE avoidance IS '回避';
