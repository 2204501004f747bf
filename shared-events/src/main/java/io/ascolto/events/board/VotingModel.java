package io.ascolto.events.board;

/** What a voter may say about an idea of a board. */
public enum VotingModel {
  /** One vote each. */
  UPVOTE,
  /** Agree, disagree or pass. */
  AGREE_DISAGREE
}
