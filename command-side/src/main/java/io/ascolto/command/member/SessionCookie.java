package io.ascolto.command.member;

/** The cookie that holds a session's secret. */
public final class SessionCookie {

  public static final String NAME = "ascolto";

  private SessionCookie() {}
}
