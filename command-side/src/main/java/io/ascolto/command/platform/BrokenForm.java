package io.ascolto.command.platform;

import org.springframework.web.server.ServerWebInputException;

/** A form of several parts that cannot be read. */
public final class BrokenForm {

  private BrokenForm() {}

  /** Whatever reads forms leaves some heads of parts to whoever asks what is in them. */
  public static boolean is(Throwable failure) {
    return failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
  }

  public static Throwable refused(Throwable failure) {
    return new ServerWebInputException("A part of the form cannot be read", null, failure);
  }
}
