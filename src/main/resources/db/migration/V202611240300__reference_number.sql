-- Numbers of matters. A sequence in blocks: no writer waits for another, gaps are allowed.
CREATE SEQUENCE reference_number CACHE 20;
