-- The log. Positions are given by the writer: 1, 2, 3, … in commit order, so there is no identity
-- column; the event identifier is random and not indexed. Names are Axon's own.
CREATE TABLE domain_event_entry (
  global_index         BIGINT PRIMARY KEY,
  event_identifier     VARCHAR(36) NOT NULL,
  aggregate_identifier VARCHAR(255) COLLATE "C" NOT NULL,
  sequence_number      BIGINT NOT NULL,
  type                 VARCHAR(64) NOT NULL,
  payload_type         VARCHAR(255) NOT NULL,
  payload_revision     VARCHAR(32),
  time_stamp           VARCHAR(35) NOT NULL,
  payload              BYTEA NOT NULL,
  meta_data            BYTEA NOT NULL,
  UNIQUE (aggregate_identifier, sequence_number)
);

-- Inline views: what a rule over a set needs, filled in the transaction that appends the events.
CREATE TABLE board (
  slug         VARCHAR(64) PRIMARY KEY,
  voting_model VARCHAR(32) NOT NULL,
  stages       TEXT NOT NULL
);

CREATE TABLE idea (
  id          VARCHAR(36) PRIMARY KEY,
  number      BIGINT NOT NULL UNIQUE,
  board       VARCHAR(64) NOT NULL,
  takes_votes BOOLEAN NOT NULL
);
CREATE INDEX idea_by_board ON idea (board);

CREATE TABLE idea_tag (
  board VARCHAR(64) NOT NULL,
  tag   VARCHAR(64) NOT NULL,
  PRIMARY KEY (board, tag)
);

CREATE TABLE member (
  id           VARCHAR(36) PRIMARY KEY,
  address_hash VARCHAR(64) UNIQUE,
  role         VARCHAR(16) NOT NULL
);

CREATE TABLE api_key (
  hash   VARCHAR(64) PRIMARY KEY,
  member VARCHAR(36) NOT NULL
);

CREATE SEQUENCE idea_number;
