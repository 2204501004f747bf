package io.ascolto.command.platform;

/** What a command that was not refused led to. */
public enum Outcome {
  CREATED,
  DONE,
  /** It was so already, which matters to whoever has more to do after a change. */
  UNCHANGED
}
