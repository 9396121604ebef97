-- Where the daily digest goes; who has none gets none.
ALTER TABLE staff ADD COLUMN mail text CHECK (mail ~ '^[^@[:space:]]+@[^@[:space:]]+$');
COMMENT ON COLUMN staff.mail IS '工作邮箱，每日提示发往此处';
