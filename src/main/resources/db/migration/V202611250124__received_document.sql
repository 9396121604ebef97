-- Documents of other organs (来文): their number, never one of ours. What was entered for an organ by hand (代录) counts
-- when a second person has compared it with the scan.
CREATE TABLE received_document (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    letter      bigint NOT NULL REFERENCES letter,
    organ       text COLLATE "C" REFERENCES organ,
    content     bytea NOT NULL,
    made_on     date NOT NULL,
    served_on   date NOT NULL,
    attachment  bigint REFERENCES attachment,
    channel     text NOT NULL CHECK (channel IN ('API', 'LINK', 'HAND')),
    recorded_by text COLLATE "C" NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (served_on >= made_on)
);
CREATE INDEX received_document_letter ON received_document (letter);
COMMENT ON TABLE received_document IS '来文：其他机关的文书，用其自己的文号';
COMMENT ON COLUMN received_document.id IS '编号';
COMMENT ON COLUMN received_document.letter IS '所答复的公函';
COMMENT ON COLUMN received_document.organ IS '来文机关编号，空为本系统以外';
COMMENT ON COLUMN received_document.content IS '来文机关名称和文号（密文）';
COMMENT ON COLUMN received_document.made_on IS '成文日期';
COMMENT ON COLUMN received_document.served_on IS '收到日期';
COMMENT ON COLUMN received_document.attachment IS '扫描件';
COMMENT ON COLUMN received_document.channel IS '接口、链接页面、人工登记';
COMMENT ON COLUMN received_document.recorded_by IS '登记人';
COMMENT ON COLUMN received_document.recorded_at IS '登记时间';

CREATE TABLE entered_reply (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    letter     bigint NOT NULL REFERENCES letter,
    content    bytea NOT NULL,
    attachment bigint NOT NULL REFERENCES attachment,
    entered_by text COLLATE "C" NOT NULL,
    entered_at timestamptz NOT NULL,
    state      text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'AGREED', 'RETURNED', 'OVERTAKEN')),
    checked_by text COLLATE "C",
    checked_at timestamptz,
    CHECK (checked_by <> entered_by),
    CHECK ((state IN ('AGREED', 'RETURNED')) = (checked_by IS NOT NULL))
);
CREATE UNIQUE INDEX entered_reply_waiting ON entered_reply (letter) WHERE state = 'WAITING';
COMMENT ON TABLE entered_reply IS '代为登记的复函，由另一人比对后生效';
COMMENT ON COLUMN entered_reply.id IS '编号';
COMMENT ON COLUMN entered_reply.letter IS '所答复的公函';
COMMENT ON COLUMN entered_reply.content IS '登记的内容和退回原因（密文）';
COMMENT ON COLUMN entered_reply.attachment IS '扫描件';
COMMENT ON COLUMN entered_reply.entered_by IS '代录人登录名';
COMMENT ON COLUMN entered_reply.entered_at IS '代录时间';
COMMENT ON COLUMN entered_reply.state IS '待比对、一致、退回、已由对方另行答复';
COMMENT ON COLUMN entered_reply.checked_by IS '比对人登录名';
COMMENT ON COLUMN entered_reply.checked_at IS '比对时间';
