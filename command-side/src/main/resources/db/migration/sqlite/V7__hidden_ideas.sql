-- Until it is shown again it takes no votes and no comments; what is gone stays so.
ALTER TABLE idea ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE;

-- Before, imports alone hid ideas, and left them in a stage that takes votes.
UPDATE idea SET hidden = TRUE, gone = FALSE, takes_votes = TRUE
WHERE gone AND EXISTS (
  SELECT 1 FROM domain_event_entry
  WHERE aggregate_identifier = 'idea:' || idea.id
    AND payload_type = 'io.ascolto.events.idea.IdeaEvent$IdeaHidden');
