package io.ascolto.events.board;

import java.util.function.BooleanSupplier;

/** Who may see a board and everything on it. */
public enum Visibility {
  PUBLIC,
  SIGNED_IN,
  SEGMENT,
  TEAM,
  /** Of a board that was removed; no board can be asked to be so. */
  NOBODY;

  /**
   * @param inSegment asked only where it matters
   */
  public boolean admits(boolean signedIn, boolean staff, BooleanSupplier inSegment) {
    return switch (this) {
      case PUBLIC -> true;
      case SIGNED_IN -> signedIn;
      case SEGMENT -> staff || (signedIn && inSegment.getAsBoolean());
      case TEAM -> staff;
      case NOBODY -> false;
    };
  }
}
