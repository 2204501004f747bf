package io.ascolto.command.report;

/** Names the stream of what is reported about a text. */
record ReportedText(String id) {

  @Override
  public String toString() {
    return "reports:" + id;
  }
}
