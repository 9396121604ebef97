-- Limits that are no time: how often, how large. The closest area wins, as with limits of time.
CREATE TABLE quantity_limit (
    key        text NOT NULL CHECK (key ~ '^[a-zA-Z0-9.]+$'),
    area       text COLLATE "C" NOT NULL DEFAULT '',
    valid_from date NOT NULL DEFAULT date '2024-01-01',
    valid_to   date CHECK (valid_to >= valid_from),
    amount     int  NOT NULL CHECK (amount > 0),
    unit       text NOT NULL CHECK (unit IN ('TIMES', 'MEGABYTE')),
    basis      text NOT NULL,
    assumed    boolean NOT NULL,
    PRIMARY KEY (key, area, valid_from)
);
COMMENT ON TABLE quantity_limit IS '数量上限';
COMMENT ON COLUMN quantity_limit.key IS '项目代码';
COMMENT ON COLUMN quantity_limit.area IS '适用区划代码，空为全省';
COMMENT ON COLUMN quantity_limit.valid_from IS '施行日期';
COMMENT ON COLUMN quantity_limit.valid_to IS '最后一天';
COMMENT ON COLUMN quantity_limit.amount IS '上限';
COMMENT ON COLUMN quantity_limit.unit IS '单位：次、兆字节';
COMMENT ON COLUMN quantity_limit.basis IS '依据';
COMMENT ON COLUMN quantity_limit.assumed IS '省内尚无规定，先按本系统建议值';

INSERT INTO quantity_limit (key, amount, unit, basis, assumed) VALUES
('attachment.size',  10, 'MEGABYTE', '本系统建议', true),
('reply.code.tries', 20, 'TIMES',    '本系统建议', true);

INSERT INTO limit_rule (key, amount, unit, roll, begins_with, basis, assumed) VALUES
('reply.code.valid', 60, 'DAY', 'NONE', '发出答复链接', '本系统建议', true);
INSERT INTO limit_key (key, name, theme, statutory, extendable) VALUES
('reply.code.valid', '答复链接和验证码有效期', '公函', false, false);
