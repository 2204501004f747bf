package io.ascolto.command.platform;

/** What a command that was not refused led to. */
public enum Outcome {
  CREATED,
  DONE
}
