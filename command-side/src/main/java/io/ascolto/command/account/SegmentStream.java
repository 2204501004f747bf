package io.ascolto.command.account;

/** Names the stream of a segment by its slug. */
record SegmentStream(String segment) {

  @Override
  public String toString() {
    return "segment:" + segment;
  }
}
