package io.ascolto.command.mail;

/** What a mail server makes of a letter. */
public sealed interface Answer {

  record Taken() implements Answer {}

  /**
   * @param said in the server's own words, without whose address it was
   * @param forGood whether this address will not take a letter tomorrow either
   */
  record Refused(String said, boolean forGood) implements Answer {}
}
