package io.ascolto.events.board;

/** The fixed kinds that every stage of every board is mapped to. */
public enum StageKind {
  OPEN,
  PLANNED,
  IN_PROGRESS,
  SHIPPED,
  DECLINED;

  /** Whether ideas in a stage of this kind take votes. */
  public boolean takesVotes() {
    return this != SHIPPED && this != DECLINED;
  }
}
