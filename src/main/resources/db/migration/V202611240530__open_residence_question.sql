-- While a question about a child is open, no second one is asked, even by two sweeps at once.
CREATE UNIQUE INDEX residence_answer_open ON residence_answer (child_id) WHERE answered_on IS NULL;
