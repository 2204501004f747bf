package io.ascolto.command.board;

/** What a board's rules ask of the set of all votes. */
interface VotedBoards {

  /** Whether anybody ever voted on an idea of the board. */
  boolean hasVotes(String board);
}
