-- Letters that other organs of ours have before them, for their baskets.
CREATE VIEW v_correspondence_organ_letter AS
SELECT id, number, to_organ AS organ, matter, state, issued_on FROM letter
 WHERE to_organ IS NOT NULL AND state IN ('SENT', 'RECEIVED');
COMMENT ON VIEW v_correspondence_organ_letter IS '发给各机关、尚未答复的公函';
