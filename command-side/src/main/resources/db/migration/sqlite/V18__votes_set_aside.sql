-- From where and how votes came. Not of the log: it is kept for a time alone.
CREATE TABLE vote_circumstance (
  idea     VARCHAR(36) NOT NULL,
  member   VARCHAR(36) NOT NULL,
  cast_at  BIGINT NOT NULL,
  channel  VARCHAR(16) NOT NULL,
  way      VARCHAR(16),
  network  VARCHAR(64),
  campaign VARCHAR(32),
  PRIMARY KEY (idea, member)
);
CREATE INDEX vote_circumstance_by_time ON vote_circumstance (cast_at);

-- With what networks are hashed; its key is destroyed when another takes its place.
CREATE TABLE network_secret (
  id    INTEGER PRIMARY KEY,
  box   TEXT NOT NULL,
  since BIGINT NOT NULL
);

-- Decisions to set votes aside, and how far they were carried out.
CREATE TABLE aside (
  id         VARCHAR(36) PRIMARY KEY,
  board      VARCHAR(64) NOT NULL,
  by_member  VARCHAR(36) NOT NULL,
  reason     TEXT NOT NULL,
  state      VARCHAR(16) NOT NULL,
  decided_at BIGINT
);

-- Which votes: written before the decision is, so that a stop loses none. Not of the log; the
-- ballots are.
CREATE TABLE aside_vote (
  aside     VARCHAR(36) NOT NULL,
  idea      VARCHAR(36) NOT NULL,
  member    VARCHAR(36) NOT NULL,
  set_aside BOOLEAN NOT NULL,
  PRIMARY KEY (aside, idea, member)
);
