-- Every instance has a number of its own; a message finds the instance here (architecture D13).
CREATE TABLE instance_reference (
    reference           text      PRIMARY KEY,
    process_instance_id text      NOT NULL UNIQUE,
    started_at          timestamp NOT NULL
);
