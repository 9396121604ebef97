-- What people typed and did not submit: one per person and form, encrypted.
CREATE TABLE draft (
    login   text      NOT NULL,
    form    text      NOT NULL,
    content bytea     NOT NULL,
    kept_at timestamp NOT NULL,
    PRIMARY KEY (login, form)
);
CREATE INDEX draft_kept_at ON draft (kept_at);
