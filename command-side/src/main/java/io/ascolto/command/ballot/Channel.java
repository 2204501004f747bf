package io.ascolto.command.ballot;

/** Through what a vote came. */
public enum Channel {
  /** The voter's own browser. */
  PAGE,
  /** A program with a key. */
  API,
  /** Somebody of the team who heard it. */
  ON_BEHALF
}
