-- Photos of visits (走访照片), encrypted in parts; a photo belongs to the record that its taker makes of the visit.
CREATE TABLE visit_photo (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    visit_id bigint NOT NULL REFERENCES visit,
    taken_by text NOT NULL,
    taken_at timestamptz NOT NULL,
    parts    integer NOT NULL CHECK (parts > 0)
);

CREATE INDEX visit_photo_visit ON visit_photo (visit_id, taken_by);

COMMENT ON TABLE visit_photo IS '走访照片：属于拍摄人对该次走访的记录';
COMMENT ON COLUMN visit_photo.id IS '编号';
COMMENT ON COLUMN visit_photo.visit_id IS '所属走访';
COMMENT ON COLUMN visit_photo.taken_by IS '拍摄人登录名';
COMMENT ON COLUMN visit_photo.taken_at IS '上传时间';
COMMENT ON COLUMN visit_photo.parts IS '分段数';

CREATE TABLE visit_photo_part (
    photo_id bigint NOT NULL REFERENCES visit_photo ON DELETE CASCADE,
    part     integer NOT NULL CHECK (part >= 0),
    content  bytea NOT NULL,
    PRIMARY KEY (photo_id, part)
);

-- What is encrypted cannot be compressed.
ALTER TABLE visit_photo_part ALTER COLUMN content SET STORAGE EXTERNAL;

COMMENT ON TABLE visit_photo_part IS '走访照片的加密内容，按段存放';
COMMENT ON COLUMN visit_photo_part.photo_id IS '所属照片';
COMMENT ON COLUMN visit_photo_part.part IS '第几段，从0起';
COMMENT ON COLUMN visit_photo_part.content IS '加密内容';
