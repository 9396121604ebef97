-- Files (附件) that come with a reply, encrypted in parts as the photos of visits are. What is kept was told by its content.
CREATE TABLE attachment (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    letter     bigint REFERENCES letter,
    matter     text COLLATE "C",
    name       bytea NOT NULL,
    media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png',
               'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
    size       integer NOT NULL CHECK (size > 0),
    sha256     text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    parts      integer NOT NULL CHECK (parts > 0),
    kept_by    text COLLATE "C" NOT NULL,
    kept_at    timestamptz NOT NULL,
    CHECK (num_nonnulls(letter, matter) > 0)
);
CREATE INDEX attachment_letter ON attachment (letter) WHERE letter IS NOT NULL;
CREATE INDEX attachment_matter ON attachment (matter) WHERE matter IS NOT NULL;
COMMENT ON TABLE attachment IS '附件';
COMMENT ON COLUMN attachment.id IS '编号';
COMMENT ON COLUMN attachment.letter IS '所属公函';
COMMENT ON COLUMN attachment.matter IS '所属事项编号';
COMMENT ON COLUMN attachment.name IS '文件名（密文）';
COMMENT ON COLUMN attachment.media_type IS '类型，按内容识别';
COMMENT ON COLUMN attachment.size IS '大小（字节）';
COMMENT ON COLUMN attachment.sha256 IS '摘要（SHA-256）';
COMMENT ON COLUMN attachment.parts IS '分段数';
COMMENT ON COLUMN attachment.kept_by IS '上传人';
COMMENT ON COLUMN attachment.kept_at IS '上传时间';

CREATE TABLE attachment_part (
    attachment bigint NOT NULL REFERENCES attachment,
    part       integer NOT NULL CHECK (part >= 0),
    content    bytea NOT NULL,
    PRIMARY KEY (attachment, part)
);
-- What is encrypted cannot be compressed.
ALTER TABLE attachment_part ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE attachment_part IS '附件的加密内容，按段存放';
COMMENT ON COLUMN attachment_part.attachment IS '所属附件';
COMMENT ON COLUMN attachment_part.part IS '第几段，从0起';
COMMENT ON COLUMN attachment_part.content IS '加密内容';
