package io.ascolto.command.account;

/** What a segment's rules ask of boards. */
interface UsedSegments {

  boolean isUsed(String segment);
}
