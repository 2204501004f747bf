-- Each row once instead of three times: a vote's circumstances were a fifth of the file, most of it
-- the two keys that lay beside them. What is old is looked for once a day, and read through for it.
CREATE TABLE vote_circumstance_once (
  idea     VARCHAR(36) NOT NULL,
  member   VARCHAR(36) NOT NULL,
  cast_at  BIGINT NOT NULL,
  channel  VARCHAR(16) NOT NULL,
  way      VARCHAR(16),
  network  VARCHAR(64),
  campaign VARCHAR(32),
  PRIMARY KEY (idea, member)
) WITHOUT ROWID;
INSERT INTO vote_circumstance_once
SELECT idea, member, cast_at, channel, way, network, campaign FROM vote_circumstance;
DROP TABLE vote_circumstance;
ALTER TABLE vote_circumstance_once RENAME TO vote_circumstance;
