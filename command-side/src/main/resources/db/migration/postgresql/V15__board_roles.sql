-- What somebody is to one board, besides what they are to the hub.
CREATE TABLE board_role (
  member VARCHAR(36) NOT NULL,
  board  VARCHAR(64) NOT NULL,
  role   VARCHAR(32) NOT NULL,
  PRIMARY KEY (member, board)
);
