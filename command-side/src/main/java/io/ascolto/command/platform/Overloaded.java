package io.ascolto.command.platform;

/** The hub takes no more commands for the moment; asking again a little later is right. */
public final class Overloaded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Overloaded(String message) {
    super(message);
  }
}
