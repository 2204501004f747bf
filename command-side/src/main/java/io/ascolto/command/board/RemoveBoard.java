package io.ascolto.command.board;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a board of the demo from everybody's eyes. */
public record RemoveBoard(@TargetAggregateIdentifier BoardSlug board) {

  public static RemoveBoard of(String board) {
    return new RemoveBoard(new BoardSlug(board));
  }
}
