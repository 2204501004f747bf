package io.ascolto.events.board;

/** Who may see a board and everything on it. */
public enum Visibility {
  PUBLIC,
  SIGNED_IN,
  SEGMENT,
  TEAM
}
