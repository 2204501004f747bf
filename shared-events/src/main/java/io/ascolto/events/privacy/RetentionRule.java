package io.ascolto.events.privacy;

/** What of people is kept for a time alone. */
public enum RetentionRule {
  /** Whoever has not been here for so long is asked whether to stay, and then forgotten. */
  INACTIVE_PEOPLE,
  /** How somebody signed in, and with what. */
  SIGN_INS,
  /** From where and how a vote came. */
  VOTE_CIRCUMSTANCES,
  /** To whom a mail was sent, or could not be. */
  OUTBOX
}
