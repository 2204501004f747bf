-- Which comments there are, and where each belongs: an answer has to be about the same idea.
CREATE TABLE comment (
  id     VARCHAR(36) PRIMARY KEY,
  idea   VARCHAR(36) NOT NULL,
  thread VARCHAR(36) NOT NULL
);
