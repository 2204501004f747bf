package io.ascolto.command.platform;

/** The log could not say whether it took the events; whoever sent them may ask again. */
public final class LogUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
