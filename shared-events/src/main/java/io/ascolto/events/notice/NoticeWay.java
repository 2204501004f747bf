package io.ascolto.events.notice;

/** When somebody gets a mail about a kind of notice. The application shows every notice anyway. */
public enum NoticeWay {
  /** A mail for each, up to a few a day; the rest comes in the daily one. */
  AT_ONCE,
  /** One mail a day. */
  DAILY,
  /** No mail. */
  NEVER
}
