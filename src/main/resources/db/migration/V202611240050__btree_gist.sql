-- Exclusion constraints over a text and a period need this trusted extension of PostgreSQL's own distribution.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
