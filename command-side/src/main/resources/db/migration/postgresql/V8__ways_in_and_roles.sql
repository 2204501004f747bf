-- Whom providers of identities and products call so: the keyed hash of issuer and subject.
CREATE TABLE identity (
  hash   VARCHAR(64) PRIMARY KEY,
  member VARCHAR(36) NOT NULL
);
CREATE INDEX identity_of_member ON identity (member);

-- Tokens of products that were used, until they would have ended. Not of the log.
CREATE TABLE spent_token (
  hash       VARCHAR(64) PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
CREATE INDEX spent_token_by_expiry ON spent_token (expires_at);

-- There was one role for the whole team, with a shorter name.
ALTER TABLE member ALTER COLUMN role TYPE VARCHAR(32);
UPDATE member SET role = 'COMMUNITY_MANAGER' WHERE role = 'STAFF';
