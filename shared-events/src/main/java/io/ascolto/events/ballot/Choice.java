package io.ascolto.events.ballot;

import io.ascolto.events.board.VotingModel;

/** What a voter says; each voting model has its own. */
public enum Choice {
  UP,
  AGREE,
  DISAGREE,
  PASS;

  public boolean belongsTo(VotingModel model) {
    return (this == UP) == (model == VotingModel.UPVOTE);
  }
}
