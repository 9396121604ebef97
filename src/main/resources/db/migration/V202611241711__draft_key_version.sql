-- Drafts were encrypted under the master key itself, which is version 0 of the ring, by suite 1 (AES).
UPDATE draft SET content = '\x000001'::bytea || substring(content FROM 2);
