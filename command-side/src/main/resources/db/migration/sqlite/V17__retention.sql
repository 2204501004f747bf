-- How long something is kept, where somebody chose it; 0 is without end.
CREATE TABLE retention (
  rule VARCHAR(32) PRIMARY KEY,
  days INTEGER NOT NULL
);

-- When each rule was applied last, and what was done. Not of the log.
CREATE TABLE retention_run (
  rule   VARCHAR(32) PRIMARY KEY,
  ran_at BIGINT NOT NULL,
  did    TEXT NOT NULL
);

-- When people were here last, to the hour, in which language, and whether they were asked since to
-- stay. Not of the log: it is forgotten with them.
CREATE TABLE presence (
  member   VARCHAR(36) PRIMARY KEY,
  seen_at  BIGINT NOT NULL,
  language VARCHAR(8),
  asked_at BIGINT
);
