-- What the ladder of a late visit has reached, and whom the township appointed to go instead.
CREATE TABLE visit_rung (
    visit_id   bigint NOT NULL REFERENCES visit,
    rung       text NOT NULL CHECK (rung IN ('REMINDER', 'PRESS', 'APPOINT', 'COUNTY', 'CITY')),
    reached_at timestamptz NOT NULL,
    PRIMARY KEY (visit_id, rung)
);
COMMENT ON TABLE visit_rung IS '走访逾期逐级催办';
COMMENT ON COLUMN visit_rung.visit_id IS '走访';
COMMENT ON COLUMN visit_rung.rung IS '级次：到期提醒、督导员督促、另派走访人、报县级、报市级';
COMMENT ON COLUMN visit_rung.reached_at IS '催办时间';

CREATE TABLE visit_appointment (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit_id     bigint NOT NULL REFERENCES visit,
    desk         text COLLATE "C" NOT NULL,
    texts        bytea NOT NULL,
    appointed_by text NOT NULL,
    appointed_at timestamptz NOT NULL
);
CREATE INDEX visit_appointment_visit ON visit_appointment (visit_id);
COMMENT ON TABLE visit_appointment IS '另派走访人';
COMMENT ON COLUMN visit_appointment.visit_id IS '走访';
COMMENT ON COLUMN visit_appointment.desk IS '所派岗位（角色@区划或机构）';
COMMENT ON COLUMN visit_appointment.texts IS '理由（加密）';
COMMENT ON COLUMN visit_appointment.appointed_by IS '派出人';
COMMENT ON COLUMN visit_appointment.appointed_at IS '派出时间';
