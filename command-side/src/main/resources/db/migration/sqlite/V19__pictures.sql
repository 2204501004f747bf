-- Pictures in what people write, each sealed under a key of its author. Beside the log and not in it:
-- bytes that no text shows are deleted. The box comes last, so that the rest is read without it.
CREATE TABLE picture (
  id         VARCHAR(36) PRIMARY KEY,
  author     VARCHAR(36) NOT NULL,
  key_id     VARCHAR(36) NOT NULL,
  media_type VARCHAR(16) NOT NULL,
  width      INTEGER NOT NULL,
  height     INTEGER NOT NULL,
  added_at   BIGINT NOT NULL,
  box        BLOB NOT NULL
);
CREATE INDEX picture_by_author ON picture (author);

-- Which of them an idea or a comment shows, in any of its wordings; filled with the events. It stands
-- until its author takes the text back.
CREATE TABLE picture_use (
  picture VARCHAR(36) NOT NULL,
  subject VARCHAR(16) NOT NULL,
  text_id VARCHAR(36) NOT NULL,
  idea    VARCHAR(36) NOT NULL,
  stands  BOOLEAN NOT NULL,
  PRIMARY KEY (picture, subject, text_id)
);
CREATE INDEX picture_use_by_text ON picture_use (text_id);
