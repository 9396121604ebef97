-- The last business day that this data has seen: time does not run backwards.
CREATE TABLE business_day (
    single_row boolean PRIMARY KEY DEFAULT true CHECK (single_row),
    seen date NOT NULL
);
