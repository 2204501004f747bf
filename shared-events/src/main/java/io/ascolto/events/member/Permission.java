package io.ascolto.events.member;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
  /** Agree that a text is destroyed, which nobody can undo. */
  REMOVE,
  /** Leave votes out of the count that were not honest. */
  SET_ASIDE,
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
  KEEP_ACCESS;

  /**
   * What reaches no further than a board, so that it can be given for one alone: whoever votes for
   * others, or reads who they are, needs the people of the whole hub.
   */
  public static final Set<Permission> OF_A_BOARD =
      Collections.unmodifiableSet(
          EnumSet.of(MOVE_IDEAS, EDIT_IDEAS, ANSWER, MODERATE, REMOVE, SEE_TEAM));
}
