package io.ascolto.command.board;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Leaves a board to the team, which reads it; nothing new comes. */
public record ArchiveBoard(@TargetAggregateIdentifier BoardSlug board) {

  public static ArchiveBoard of(String board) {
    return new ArchiveBoard(new BoardSlug(board));
  }
}
