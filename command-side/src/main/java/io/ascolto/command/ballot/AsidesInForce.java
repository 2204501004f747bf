package io.ascolto.command.ballot;

/** Which decisions to set votes aside hold; the slice of those decisions answers. */
@FunctionalInterface
public interface AsidesInForce {

  /** Whether these votes were not taken back in since. */
  boolean isInForce(String aside);
}
