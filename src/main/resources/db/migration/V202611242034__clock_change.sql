-- What happened to a clock: it was paused, went on, or was extended. Paused time is not counted.
CREATE TABLE clock_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id    text COLLATE "C" NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('PAUSE', 'RESUME', 'EXTEND')),
    ground     text CHECK (ground IN ('SUPPLEMENT', 'PUBLICITY', 'APPRAISAL')),
    units      int CHECK (units BETWEEN 1 AND 3650),
    texts      bytea,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    CHECK ((kind = 'PAUSE') = (ground IS NOT NULL)),
    CHECK ((kind = 'EXTEND') = (units IS NOT NULL))
);
CREATE INDEX clock_change_task ON clock_change (task_id, id);
CREATE UNIQUE INDEX clock_change_extended_once ON clock_change (task_id) WHERE kind = 'EXTEND';
COMMENT ON TABLE clock_change IS '计时变动：暂停、继续、延长';
COMMENT ON COLUMN clock_change.task_id IS '待办事项';
COMMENT ON COLUMN clock_change.kind IS '暂停、继续、延长';
COMMENT ON COLUMN clock_change.ground IS '暂停事由：补正材料、公示、鉴定';
COMMENT ON COLUMN clock_change.units IS '延长的数量，单位同时限';
COMMENT ON COLUMN clock_change.texts IS '理由，加密';
COMMENT ON COLUMN clock_change.changed_by IS '办理人';
COMMENT ON COLUMN clock_change.changed_at IS '办理时间';
