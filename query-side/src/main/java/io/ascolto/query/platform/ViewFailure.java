package io.ascolto.query.platform;

/** A failure of a view whose message is shown to operators, and so quotes nothing of any event. */
public class ViewFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ViewFailure(String message) {
    super(message);
  }

  public ViewFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
