-- Who is signed in at which browser. Not of the log: it ends, and is forgotten.
CREATE TABLE session (
  hash       VARCHAR(64) PRIMARY KEY,
  member     VARCHAR(36) NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX session_by_expiry ON session (expires_at);
