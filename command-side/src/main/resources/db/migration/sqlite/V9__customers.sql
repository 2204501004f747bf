-- What is known of customers, sealed as in the events: the key's id, a space, the box.
CREATE TABLE account (
  id         VARCHAR(36) PRIMARY KEY,
  attributes TEXT NOT NULL
);
ALTER TABLE member ADD COLUMN account VARCHAR(36);
ALTER TABLE member ADD COLUMN attributes TEXT;

CREATE TABLE segment (
  slug VARCHAR(64) PRIMARY KEY,
  rule TEXT NOT NULL
);
CREATE TABLE board_segment (
  board   VARCHAR(64) NOT NULL,
  segment VARCHAR(64) NOT NULL,
  PRIMARY KEY (board, segment)
);
CREATE INDEX board_segment_by_segment ON board_segment (segment);
