-- Access that a person opened for a reason: 具名查阅 in an area, 应急调阅 of one child. The reason is kept encrypted.
CREATE TABLE opened_access (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login           text COLLATE "C" NOT NULL,
    purpose         text NOT NULL CHECK (purpose IN ('NAMES', 'EMERGENCY')),
    area            text COLLATE "C",
    child_id        text COLLATE "C",
    reason          bytea NOT NULL,
    opened_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL CHECK (ends_at > opened_at),
    reported_to     text COLLATE "C",
    acknowledged_by text COLLATE "C",
    acknowledged_at timestamptz,
    CHECK ((purpose = 'NAMES') = (area IS NOT NULL)),
    CHECK ((purpose = 'EMERGENCY') = (child_id IS NOT NULL)),
    CHECK ((purpose = 'EMERGENCY') = (reported_to IS NOT NULL))
);
CREATE INDEX opened_access_login ON opened_access (login, ends_at);
CREATE INDEX opened_access_reported ON opened_access (reported_to, id) WHERE reported_to IS NOT NULL;
COMMENT ON TABLE opened_access IS '具名查阅、应急调阅';
