-- The code that was sent last to an address. Not of the log: it ends within minutes.
CREATE TABLE sign_in_code (
  address_hash VARCHAR(64) PRIMARY KEY,
  code_hash    VARCHAR(64) NOT NULL,
  tries        INTEGER NOT NULL,
  expires_at   BIGINT NOT NULL
);

-- What a ballot's rules ask of boards. Visibility was in the log alone so far.
ALTER TABLE board ADD COLUMN visibility VARCHAR(16) NOT NULL DEFAULT 'PUBLIC';
ALTER TABLE board ADD COLUMN without_account BOOLEAN;
UPDATE board SET visibility = (
  SELECT json_extract(CAST(payload AS TEXT), '$.visibility') FROM domain_event_entry
  WHERE payload_type IN ('io.ascolto.events.board.BoardEvent$BoardCreated',
                         'io.ascolto.events.board.BoardEvent$BoardOpenedTo')
    AND json_extract(CAST(payload AS TEXT), '$.board') = board.slug
  ORDER BY global_index DESC LIMIT 1);

-- Standing votes of browsers whose person has not signed in, until they are carried over.
CREATE TABLE device_vote (
  member VARCHAR(36) NOT NULL,
  idea   VARCHAR(36) NOT NULL,
  PRIMARY KEY (member, idea)
);
