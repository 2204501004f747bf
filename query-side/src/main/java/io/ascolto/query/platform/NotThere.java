package io.ascolto.query.platform;

/** What was asked for is not there, or not for this viewer: the answer is the same. */
public final class NotThere extends RuntimeException {

  private final String code;

  public NotThere(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
