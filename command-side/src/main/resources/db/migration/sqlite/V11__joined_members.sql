-- Members who turned out to be one person. A row stays when they are parted again; while it is not
-- settled, votes are on their way between the two. Places grow: what began later is done later.
CREATE TABLE joined_member (
  member      VARCHAR(36) NOT NULL,
  into_member VARCHAR(36) NOT NULL,
  joined      BOOLEAN NOT NULL,
  by_team     BOOLEAN NOT NULL,
  settled     BOOLEAN NOT NULL,
  place       BIGINT NOT NULL,
  PRIMARY KEY (member, into_member)
);
CREATE INDEX joined_member_by_survivor ON joined_member (into_member);

-- Nobody is joined with somebody of whom nothing is known any more.
ALTER TABLE member ADD COLUMN forgotten BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE member SET forgotten = TRUE WHERE EXISTS (
  SELECT 1 FROM domain_event_entry
  WHERE aggregate_identifier = 'member:' || member.id
  AND payload_type = 'io.ascolto.events.member.MemberEvent$MemberForgotten');
