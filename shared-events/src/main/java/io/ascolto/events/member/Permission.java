package io.ascolto.events.member;

/** What a role allows. */
public enum Permission {
  SUBMIT,
  VOTE,
  COMMENT,
  KEEP_BOARDS,
  MOVE_IDEAS,
  EDIT_IDEAS,
  ANSWER,
  VOTE_ON_BEHALF,
  REPORT,
  MODERATE,
  /** Boards for the team, hidden texts, who spoke for whom. */
  SEE_TEAM,
  /** Lists as files. */
  EXPORT,
  IMPORT,
  SEE_MEMBERS,
  /** Companies, what is known of customers, and segments. */
  KEEP_CUSTOMERS,
  ACT_AS,
  KEEP_VIEWS,
  KEEP_MEMBERS,
  /** Keys of the API. */
  KEEP_KEYS,
  /** By what they themselves come in: their address, and where they are signed in. */
  KEEP_ACCESS
}
