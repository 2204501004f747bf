-- What members said that they want to hear of: an idea or a board by its name, followed or muted.
CREATE TABLE following (
  subject VARCHAR(80) NOT NULL,
  member  VARCHAR(36) NOT NULL,
  follows BOOLEAN NOT NULL,
  PRIMARY KEY (subject, member)
);

CREATE INDEX following_by_member ON following (member);

-- How they are told of each kind of thing by mail, where they chose.
CREATE TABLE notice_way (
  member VARCHAR(36) NOT NULL,
  kind   VARCHAR(16) NOT NULL,
  way    VARCHAR(8) NOT NULL,
  PRIMARY KEY (member, kind)
);
