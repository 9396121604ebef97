-- Organs (机关单位) and which of them is competent where (管辖表).
CREATE TABLE organ (
    id         text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9]{2,12}-[0-9]{2}$'),
    role       text NOT NULL,
    area       text COLLATE "C" NOT NULL CHECK (id LIKE area || '-%'),
    name       text NOT NULL CHECK (name <> ''),
    by_letter  boolean NOT NULL DEFAULT false,
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from)
);

CREATE TABLE jurisdiction (
    role       text NOT NULL,
    area       text COLLATE "C" NOT NULL CHECK (area ~ '^[0-9]{2,12}$'),
    matter     text NOT NULL DEFAULT '*',
    organ      text COLLATE "C" NOT NULL REFERENCES organ,
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    PRIMARY KEY (role, area, matter, organ, valid_from)
);

COMMENT ON TABLE organ IS '机关单位';
COMMENT ON COLUMN organ.by_letter IS '以函件办理（不使用账号）';
COMMENT ON TABLE jurisdiction IS '管辖表';
