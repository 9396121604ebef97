-- Which matter an instance belongs to: its own number, or that of the case that called or started it (architecture D13).
ALTER TABLE instance_reference ADD COLUMN matter text COLLATE "C";
UPDATE instance_reference
   SET matter = coalesce((SELECT v.text_ FROM public.act_hi_varinst v
                           WHERE v.proc_inst_id_ = process_instance_id AND v.name_ = 'caseReference' LIMIT 1), reference);
ALTER TABLE instance_reference ALTER COLUMN matter SET NOT NULL;
CREATE INDEX instance_reference_matter ON instance_reference (matter);
COMMENT ON COLUMN instance_reference.matter IS '所属事项编号';

-- The tenants of matters that are hidden from a worker's line (回避): the engine then asks for them as for any other.
CREATE TABLE hidden_tenant (
    tenant text COLLATE "C" PRIMARY KEY,
    county text COLLATE "C" NOT NULL,
    matter text COLLATE "C" NOT NULL
);
CREATE INDEX hidden_tenant_county ON hidden_tenant (county);
COMMENT ON TABLE hidden_tenant IS '回避事项的租户';
COMMENT ON COLUMN hidden_tenant.county IS '所属县区（或以上）代码';
COMMENT ON COLUMN hidden_tenant.matter IS '事项编号';
