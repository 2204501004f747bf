-- Texts that two people decide to remove. Whether it was done is not of the log: what a stop leaves
-- agreed and not done is done at the next start.
CREATE TABLE removal (
  subject    VARCHAR(16) NOT NULL,
  text_id    VARCHAR(36) NOT NULL,
  idea       VARCHAR(36) NOT NULL,
  author     VARCHAR(36) NOT NULL,
  by_member  VARCHAR(36) NOT NULL,
  ground     VARCHAR(16) NOT NULL,
  reason     TEXT NOT NULL,
  state      VARCHAR(16) NOT NULL,
  removed_at BIGINT,
  objection  TEXT,
  answer     TEXT,
  PRIMARY KEY (subject, text_id)
);
CREATE INDEX removal_by_author ON removal (author);
