package io.ascolto.events.member;

/** What a role allows. */
public enum Permission {
  SUBMIT,
  VOTE,
  KEEP_BOARDS,
  MOVE_IDEAS,
  EDIT_IDEAS,
  VOTE_ON_BEHALF,
  MODERATE,
  ACT_AS,
  KEEP_VIEWS,
  IMPORT,
  KEEP_MEMBERS
}
