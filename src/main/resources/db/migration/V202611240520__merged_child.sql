-- 疑似重复: what was merged into a child stays part of its history, and leaves the ledger with it.
CREATE INDEX child_merged_into ON child (merged_into) WHERE merged_into IS NOT NULL;
