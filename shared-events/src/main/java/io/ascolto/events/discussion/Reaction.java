package io.ascolto.events.discussion;

/** What somebody may say to a comment without a word. */
public enum Reaction {
  THUMBS_UP
}
