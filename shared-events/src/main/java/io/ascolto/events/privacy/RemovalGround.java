package io.ascolto.events.privacy;

/** For what a text is removed for good. */
public enum RemovalGround {
  /** The law forbids it to be shown. */
  LAW,
  /** It harms somebody. */
  HARM
}
