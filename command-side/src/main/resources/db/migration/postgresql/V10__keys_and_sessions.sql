-- What a key was made for, until when it holds, and whether it was revoked; its id is what people
-- call it by. A key from before has no end, all scopes, and an id made of its hash.
ALTER TABLE api_key ADD COLUMN id VARCHAR(36);
ALTER TABLE api_key ADD COLUMN scopes TEXT NOT NULL
  DEFAULT 'READ,PEOPLE,WRITE,EXPORT,IMPORT,ACT_AS,MANAGE';
ALTER TABLE api_key ADD COLUMN expires_at BIGINT;
ALTER TABLE api_key ADD COLUMN revoked BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE api_key SET id = substr(hash, 1, 8) || '-' || substr(hash, 9, 4) || '-' || substr(hash, 13, 4)
  || '-' || substr(hash, 17, 4) || '-' || substr(hash, 21, 12);
CREATE UNIQUE INDEX api_key_by_id ON api_key (id);

-- When a key was used last. Not of the log: nothing is decided by it.
CREATE TABLE api_key_use (
  id      VARCHAR(36) PRIMARY KEY,
  used_at BIGINT NOT NULL
);

-- What somebody is told of their sessions; it goes with them.
ALTER TABLE session ADD COLUMN id VARCHAR(36);
ALTER TABLE session ADD COLUMN way VARCHAR(16);
ALTER TABLE session ADD COLUMN browser VARCHAR(32);
ALTER TABLE session ADD COLUMN device VARCHAR(32);
ALTER TABLE session ADD COLUMN began_at BIGINT;
ALTER TABLE session ADD COLUMN seen_at BIGINT;
UPDATE session SET id = gen_random_uuid()::text;
CREATE INDEX session_by_member ON session (member);
