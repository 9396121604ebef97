-- The days on which the State Council's notice departs from the plain week; a year without rows has no notice yet.
CREATE TABLE working_day (
    day      date PRIMARY KEY,
    working  boolean NOT NULL,
    occasion text NOT NULL
);
COMMENT ON TABLE working_day IS '放假与调休';
