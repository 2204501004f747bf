package io.ascolto.events.privacy;

/** What is kept about people in rows that are not made of the log. */
public enum WhatIsKept {
  SESSION,
  /** When somebody was here last, and in which language. */
  PRESENCE,
  KEY_USE,
  NOTICE,
  MAIL,
  /** From where and how a vote came. */
  VOTE
}
