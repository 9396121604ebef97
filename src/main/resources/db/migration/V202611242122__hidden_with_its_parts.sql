-- A matter is hidden with all that belongs to it: a visit or an order of a hidden case has a number of its own, by which
-- people were told of it before.
CREATE OR REPLACE VIEW v_access_hidden_matter AS
SELECT login, matter FROM avoidance WHERE matter IS NOT NULL
UNION ALL
SELECT a.login, i.reference FROM avoidance a JOIN instance_reference i ON i.matter = a.matter WHERE i.reference <> a.matter;
