-- People who are being forgotten, until it is done: what a stop interrupts goes on at the next
-- start. Not of the log. Ids are parted by blanks; no kept ideas at all means: nothing was chosen.
CREATE TABLE forgetting (
  member        VARCHAR(36) PRIMARY KEY,
  kept_ideas    TEXT,
  kept_comments TEXT NOT NULL
);

-- Other people's texts in which the name or address of somebody forgotten was found. Which name, it
-- does not say.
CREATE TABLE mention (
  key_id  VARCHAR(36) PRIMARY KEY,
  box     TEXT NOT NULL,
  kind    VARCHAR(16) NOT NULL,
  idea    VARCHAR(36) NOT NULL,
  comment VARCHAR(36)
);
