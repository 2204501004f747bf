package io.ascolto.events.board;

/** Who may see a board and everything on it. */
public enum Visibility {
  PUBLIC,
  SIGNED_IN,
  SEGMENT,
  TEAM,
  /** Of a board that was removed; no board can be asked to be so. */
  NOBODY;

  /** Segments and teams are for staff until a board can say who is in them. */
  public boolean admits(boolean signedIn, boolean staff) {
    return switch (this) {
      case PUBLIC -> true;
      case SIGNED_IN -> signedIn;
      case SEGMENT, TEAM -> staff;
      case NOBODY -> false;
    };
  }
}
