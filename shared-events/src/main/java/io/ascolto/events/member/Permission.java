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
  ACT_AS,
  KEEP_VIEWS,
  IMPORT,
  SEE_MEMBERS,
  KEEP_MEMBERS
}
