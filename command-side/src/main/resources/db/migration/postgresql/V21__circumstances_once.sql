-- What is old is looked for once a day, and read through for it; each vote need not pay for that.
DROP INDEX vote_circumstance_by_time;
