-- What is known of an organ beside its name: how it works with us, where and when it is reached. The last row holds;
-- the rows before it are its history.
CREATE TABLE organ_setting (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organ          text COLLATE "C" NOT NULL REFERENCES organ,
    by_letter      boolean NOT NULL,
    postal_address text,
    hours          text,
    duty_telephone text,
    set_by         text COLLATE "C" NOT NULL,
    set_at         timestamptz NOT NULL
);
CREATE INDEX organ_setting_last ON organ_setting (organ, id DESC);
CREATE INDEX organ_by_role ON organ (role, id);
COMMENT ON TABLE organ_setting IS '机关设定：同一机关以最后一行为准，以前各行为沿革';
COMMENT ON COLUMN organ_setting.id IS '编号';
COMMENT ON COLUMN organ_setting.organ IS '机关';
COMMENT ON COLUMN organ_setting.by_letter IS '以函件办理（不使用账号）';
COMMENT ON COLUMN organ_setting.postal_address IS '通信地址';
COMMENT ON COLUMN organ_setting.hours IS '办公时间';
COMMENT ON COLUMN organ_setting.duty_telephone IS '24小时值班电话';
COMMENT ON COLUMN organ_setting.set_by IS '设定人登录名';
COMMENT ON COLUMN organ_setting.set_at IS '设定时间';
COMMENT ON COLUMN organ.by_letter IS '以函件办理（不使用账号）：机关设定中没有时适用';
