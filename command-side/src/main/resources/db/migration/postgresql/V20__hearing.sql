-- What members said that they want to hear of: an idea or a board by its name, followed or muted.
CREATE TABLE following (
  subject VARCHAR(80) NOT NULL,
  member  VARCHAR(36) NOT NULL,
  follows BOOLEAN NOT NULL,
  PRIMARY KEY (subject, member)
);

-- Who is asked about reports and removals.
CREATE INDEX member_by_role ON member (role);

-- Whoever has a language came themselves; before languages were noted there were sessions.
UPDATE presence SET language = 'en'
WHERE language IS NULL AND member IN (SELECT member FROM session);

CREATE INDEX following_by_member ON following (member);

-- How they are told of each kind of thing by mail, where they chose.
CREATE TABLE notice_way (
  member VARCHAR(36) NOT NULL,
  kind   VARCHAR(16) NOT NULL,
  way    VARCHAR(8) NOT NULL,
  PRIMARY KEY (member, kind)
);

-- Whoever wrote an idea or spoke about it. Of the consumer that tells people, not of the log's writer:
-- a vote writes nothing here.
CREATE TABLE voice (
  idea   VARCHAR(36) NOT NULL,
  member VARCHAR(36) NOT NULL,
  author BOOLEAN NOT NULL,
  PRIMARY KEY (idea, member, author)
);

CREATE TABLE comment_writer (
  comment VARCHAR(36) PRIMARY KEY,
  member  VARCHAR(36) NOT NULL
);

-- What somebody was told of, once for each event. Ids alone: what it says is read anew whenever it
-- is shown, so that what was hidden or forgotten since is told to nobody.
CREATE TABLE notice (
  member    VARCHAR(36) NOT NULL,
  position  BIGINT NOT NULL,
  kind      VARCHAR(16) NOT NULL,
  idea      VARCHAR(36) NOT NULL,
  comment   VARCHAR(36),
  by_member VARCHAR(36),
  stage     VARCHAR(80),
  mail      VARCHAR(36),
  at        BIGINT NOT NULL,
  seen      BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (member, position)
);

CREATE INDEX notice_in_mail ON notice (mail);
CREATE INDEX notice_unseen ON notice (member) WHERE NOT seen;

-- Mails to be sent, and those that were. What one says is in its notices; its words and the address
-- are looked up when it is sent, and kept nowhere.
CREATE TABLE mail (
  id         VARCHAR(36) PRIMARY KEY,
  member     VARCHAR(36) NOT NULL,
  digest     BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL,
  -- When it is tried next; of one that is being sent, when it is given up as lost; else when that ended.
  due_at     BIGINT NOT NULL,
  state      VARCHAR(8) NOT NULL,
  tries      INTEGER NOT NULL,
  answer     VARCHAR(400)
);

CREATE INDEX mail_due ON mail (state, due_at);
CREATE INDEX mail_of_member ON mail (member, created_at);

-- How far events were told of. Notices have the position of their event: told twice is not possible. A
-- hub that was there before tells of nothing that happened before, but learns who spoke.
CREATE TABLE notice_progress (
  id        INTEGER PRIMARY KEY,
  position  BIGINT NOT NULL,
  told_from BIGINT NOT NULL
);

INSERT INTO notice_progress (id, position, told_from)
SELECT 1, 0, coalesce(max(global_index), 0) FROM domain_event_entry;
