-- Until it is shown again it takes no votes and no comments; what is gone stays so.
ALTER TABLE idea ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;

-- Before, imports alone hid ideas, and what was hidden was closed for good.
UPDATE idea SET hidden = TRUE
WHERE EXISTS (
  SELECT 1 FROM domain_event_entry
  WHERE aggregate_identifier = 'idea:' || idea.id
    AND payload_type = 'io.ascolto.events.idea.IdeaEvent$IdeaHidden');

UPDATE idea SET
  gone = FALSE,
  takes_votes = (
    SELECT convert_from(payload, 'UTF8')::jsonb ->> 'kind' NOT IN ('SHIPPED', 'DECLINED') FROM domain_event_entry
    WHERE aggregate_identifier = 'idea:' || idea.id
      AND payload_type IN (
        'io.ascolto.events.idea.IdeaEvent$IdeaSubmitted',
        'io.ascolto.events.idea.IdeaEvent$IdeaStaged')
    ORDER BY sequence_number DESC LIMIT 1)
WHERE hidden AND NOT EXISTS (
  SELECT 1 FROM domain_event_entry
  WHERE aggregate_identifier = 'idea:' || idea.id
    AND payload_type = 'io.ascolto.events.idea.IdeaEvent$IdeaWithdrawn');

-- What is hidden or withdrawn is read by nobody, and so not reported.
ALTER TABLE comment ADD COLUMN readable BOOLEAN NOT NULL DEFAULT TRUE;

UPDATE comment SET readable = COALESCE((
  SELECT payload_type LIKE '%Restored' FROM domain_event_entry
  WHERE aggregate_identifier = 'comment:' || comment.id
    AND payload_type IN (
      'io.ascolto.events.discussion.CommentEvent$CommentHidden',
      'io.ascolto.events.discussion.CommentEvent$CommentRestored',
      'io.ascolto.events.discussion.CommentEvent$CommentWithdrawn')
  ORDER BY sequence_number DESC LIMIT 1), TRUE);
