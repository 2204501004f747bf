package io.ascolto.query.platform;

/** A view is asked while its first build is not whole: part of an answer would be a wrong one. */
public final class BeingBuilt extends RuntimeException {

  private final String view;
  private final long position;
  private final long head;

  BeingBuilt(String view, long position, long head) {
    super("The " + view + " are being built", null, false, false);
    this.view = view;
    this.position = position;
    this.head = head;
  }

  public String view() {
    return view;
  }

  /** How far in the log the build is. */
  public long position() {
    return position;
  }

  /** How far it has to go. */
  public long head() {
    return head;
  }
}
