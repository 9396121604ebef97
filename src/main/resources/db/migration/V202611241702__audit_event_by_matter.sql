-- 审计记录: the auditor's search by the number of a matter.
CREATE INDEX audit_event_matter ON audit_event (matter, at) WHERE matter IS NOT NULL;
