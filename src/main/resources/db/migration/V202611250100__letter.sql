-- Letters (公函) of ours. What is on a letter is encrypted; what was issued can no longer be changed.

-- Names and 机关代字 of issuing organs where they are not simply those of their area.
CREATE TABLE issuing_organ (
    area       text COLLATE "C" NOT NULL CHECK (area ~ '^[0-9]{2,9}$'),
    name       text NOT NULL CHECK (name <> ''),
    sign       text NOT NULL CHECK (sign <> ''),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    PRIMARY KEY (area, valid_from),
    EXCLUDE USING gist (area WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE issuing_organ IS '发文机关';
COMMENT ON COLUMN issuing_organ.area IS '机关所在区划';
COMMENT ON COLUMN issuing_organ.name IS '发文机关全称';
COMMENT ON COLUMN issuing_organ.sign IS '机关代字';
COMMENT ON COLUMN issuing_organ.valid_from IS '启用日期';
COMMENT ON COLUMN issuing_organ.valid_to IS '停用日期';

-- The last number of an organ in a year. No sequence: a number that is rolled back is given again.
CREATE TABLE letter_number (
    area text COLLATE "C" NOT NULL,
    year int NOT NULL,
    last int NOT NULL CHECK (last > 0),
    PRIMARY KEY (area, year)
);
COMMENT ON TABLE letter_number IS '发文字号';
COMMENT ON COLUMN letter_number.area IS '发文机关所在区划';
COMMENT ON COLUMN letter_number.year IS '年份';
COMMENT ON COLUMN letter_number.last IS '本年度已用的最后一个序号';

CREATE TABLE letter (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    once_key         text COLLATE "C" NOT NULL UNIQUE,
    template         text COLLATE "C" NOT NULL,
    template_version int NOT NULL,
    matter           text COLLATE "C" NOT NULL,
    issuer_area      text COLLATE "C" NOT NULL,
    issuer_role      text COLLATE "C" NOT NULL,
    desk             text COLLATE "C" NOT NULL GENERATED ALWAYS AS (issuer_role || '@' || issuer_area) STORED,
    to_organ         text COLLATE "C" REFERENCES organ,
    state            text NOT NULL DEFAULT 'DRAFTED'
                     CHECK (state IN ('DRAFTED', 'ISSUED', 'SENT', 'RECEIVED', 'REPLIED', 'WITHDRAWN')),
    texts            bytea NOT NULL,
    drafted_on       date NOT NULL,
    year             int,
    serial           int,
    number           text,
    pdf_sha256       text COLLATE "C" CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    pdf_parts        int CHECK (pdf_parts > 0),
    issued_on        date,
    issued_by        text COLLATE "C",
    sent_on          date,
    received_on      date,
    received_by      text COLLATE "C",
    replied_on       date,
    withdrawn_on     date,
    withdrawn_by     text COLLATE "C",
    UNIQUE (issuer_area, year, serial),
    CHECK ((state IN ('DRAFTED', 'WITHDRAWN')) = (number IS NULL)),
    CHECK (num_nulls(year, serial, number, pdf_sha256, pdf_parts, issued_on, issued_by) IN (0, 7))
);
CREATE INDEX letter_desk ON letter (desk, state, id DESC);
CREATE INDEX letter_matter ON letter (matter, id);
CREATE INDEX letter_to_organ ON letter (to_organ, state, id DESC) WHERE to_organ IS NOT NULL;
COMMENT ON TABLE letter IS '公函';
COMMENT ON COLUMN letter.once_key IS '事由，同一事由只拟一份';
COMMENT ON COLUMN letter.template IS '模板';
COMMENT ON COLUMN letter.template_version IS '模板版本';
COMMENT ON COLUMN letter.matter IS '所属事项编号';
COMMENT ON COLUMN letter.issuer_area IS '发文机关所在区划';
COMMENT ON COLUMN letter.issuer_role IS '发文岗位角色';
COMMENT ON COLUMN letter.desk IS '发文岗位';
COMMENT ON COLUMN letter.to_organ IS '主送机关编号，空为本系统以外';
COMMENT ON COLUMN letter.state IS '待签发、待送达、已发出、已送达、已复函、已撤回';
COMMENT ON COLUMN letter.texts IS '主送和各项内容（密文）';
COMMENT ON COLUMN letter.drafted_on IS '拟稿日期';
COMMENT ON COLUMN letter.year IS '文号年份';
COMMENT ON COLUMN letter.serial IS '文号序号';
COMMENT ON COLUMN letter.number IS '文号';
COMMENT ON COLUMN letter.pdf_sha256 IS '文件的摘要（SHA-256）';
COMMENT ON COLUMN letter.pdf_parts IS '文件分段数';
COMMENT ON COLUMN letter.issued_on IS '签发日期';
COMMENT ON COLUMN letter.issued_by IS '签发人';
COMMENT ON COLUMN letter.sent_on IS '发出日期';
COMMENT ON COLUMN letter.received_on IS '送达日期';
COMMENT ON COLUMN letter.received_by IS '登记送达的人';
COMMENT ON COLUMN letter.replied_on IS '收到复函日期';
COMMENT ON COLUMN letter.withdrawn_on IS '撤回日期';
COMMENT ON COLUMN letter.withdrawn_by IS '撤回人';

CREATE TABLE letter_pdf (
    letter  bigint NOT NULL REFERENCES letter,
    part    int NOT NULL CHECK (part >= 0),
    content bytea NOT NULL,
    PRIMARY KEY (letter, part)
);
-- What is encrypted cannot be compressed.
ALTER TABLE letter_pdf ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE letter_pdf IS '已签发公函的文件（密文），按段存放';
COMMENT ON COLUMN letter_pdf.letter IS '所属公函';
COMMENT ON COLUMN letter_pdf.part IS '第几段，从0起';
COMMENT ON COLUMN letter_pdf.content IS '文件内容（密文）';

CREATE TABLE letter_reply (
    letter      bigint PRIMARY KEY REFERENCES letter,
    channel     text NOT NULL CHECK (channel IN ('API', 'LINK', 'HAND')),
    outcome     text COLLATE "C" NOT NULL,
    received_on date NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    recorded_at timestamptz NOT NULL,
    texts       bytea NOT NULL
);
COMMENT ON TABLE letter_reply IS '复函';
COMMENT ON COLUMN letter_reply.channel IS '接口、链接页面、人工登记';
COMMENT ON COLUMN letter_reply.outcome IS '结果';
COMMENT ON COLUMN letter_reply.received_on IS '收到日期';
COMMENT ON COLUMN letter_reply.recorded_by IS '登记人';
COMMENT ON COLUMN letter_reply.recorded_at IS '登记时间';
COMMENT ON COLUMN letter_reply.texts IS '对方文号和内容（密文）';

-- A change of the key writes the same content under a newer key, told by its first two bytes; nothing else may.
CREATE FUNCTION is_only_newer_key(was bytea, becomes bytea) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT was IS NOT DISTINCT FROM becomes
        OR get_byte(becomes, 0) * 256 + get_byte(becomes, 1) > get_byte(was, 0) * 256 + get_byte(was, 1)
$$;

CREATE FUNCTION refuse_change_of_letter() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    -- desk is made from its parts, after this
    free text[] := ARRAY ['desk', 'state', 'sent_on', 'received_on', 'received_by', 'replied_on', 'texts'];
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a letter is not deleted';
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('DRAFTED', 'ISSUED'), ('DRAFTED', 'WITHDRAWN'),
            ('ISSUED', 'SENT'), ('ISSUED', 'RECEIVED'), ('SENT', 'RECEIVED'),
            ('SENT', 'REPLIED'), ('RECEIVED', 'REPLIED')) AND OLD.state <> NEW.state THEN
        RAISE EXCEPTION 'a letter goes forward only';
    END IF;
    IF OLD.state <> 'DRAFTED'
       AND (to_jsonb(OLD) - free <> to_jsonb(NEW) - free OR NOT is_only_newer_key(OLD.texts, NEW.texts)) THEN
        RAISE EXCEPTION 'an issued letter is not changed';
    END IF;
    IF (OLD.sent_on IS NOT NULL AND OLD.sent_on IS DISTINCT FROM NEW.sent_on)
       OR (OLD.received_on IS NOT NULL AND OLD.received_on IS DISTINCT FROM NEW.received_on)
       OR (OLD.replied_on IS NOT NULL AND OLD.replied_on IS DISTINCT FROM NEW.replied_on) THEN
        RAISE EXCEPTION 'a date of a letter is not changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER letter_goes_forward BEFORE UPDATE OR DELETE ON letter
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_letter();

CREATE FUNCTION refuse_change_of_letter_pdf() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.letter, NEW.part) = (OLD.letter, OLD.part)
       AND is_only_newer_key(OLD.content, NEW.content) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the file of an issued letter is not changed';
END $$;
CREATE TRIGGER letter_pdf_stays BEFORE UPDATE OR DELETE ON letter_pdf
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_letter_pdf();

CREATE TRIGGER letter_no_truncate BEFORE TRUNCATE ON letter FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER letter_pdf_no_truncate BEFORE TRUNCATE ON letter_pdf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where the letters of organs go. Who has none gets paper.
CREATE TABLE organ_mailbox (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organ    text COLLATE "C" NOT NULL REFERENCES organ,
    address  text NOT NULL CHECK (address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    texts    bytea NOT NULL,
    set_at   timestamptz NOT NULL,
    set_by   text COLLATE "C" NOT NULL,
    ended_at timestamptz,
    ended_by text COLLATE "C"
);
CREATE UNIQUE INDEX organ_mailbox_current ON organ_mailbox (organ) WHERE ended_at IS NULL;
COMMENT ON TABLE organ_mailbox IS '机关邮箱';
COMMENT ON COLUMN organ_mailbox.organ IS '机关';
COMMENT ON COLUMN organ_mailbox.address IS '邮箱地址';
COMMENT ON COLUMN organ_mailbox.texts IS '文件口令（密文）';
COMMENT ON COLUMN organ_mailbox.set_at IS '设定时间';
COMMENT ON COLUMN organ_mailbox.set_by IS '设定人';
COMMENT ON COLUMN organ_mailbox.ended_at IS '停用时间';
COMMENT ON COLUMN organ_mailbox.ended_by IS '停用人';

-- A mail with a letter names it; the file is made when it is sent, and never lies in the outbox.
ALTER TABLE mail_outbox ADD COLUMN letter bigint REFERENCES letter;
COMMENT ON COLUMN mail_outbox.letter IS '附件所属公函';
