package io.ascolto.events.notice;

/** What somebody is told of; in the order in which they choose. */
public enum NoticeKind {
  /** An idea that they wrote, voted for, commented on or follow was moved to another stage. */
  STAGE,
  /** Such an idea is there now. */
  SHIPPED,
  /** The team answered officially on such an idea. */
  ANSWER,
  /** Somebody answered a comment of theirs. */
  REPLY,
  /** Somebody named them in a comment. */
  MENTION,
  /** Somebody commented on an idea of theirs, or on one that they follow explicitly. */
  COMMENT,
  /** The team put an idea of theirs into other words. */
  WORDING,
  /** An idea or a comment of theirs was hidden, or is shown again. */
  HIDDEN,
  /** There is a new idea on a board that they follow. */
  NEW_IDEA,
  /** A text was reported and waits for a moderator. */
  REPORT,
  /** A removal was proposed, or objected to. */
  REMOVAL
}
