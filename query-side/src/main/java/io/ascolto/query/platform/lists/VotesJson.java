package io.ascolto.query.platform.lists;

import io.ascolto.events.board.VotingModel;
import io.swagger.v3.oas.annotations.media.Schema;

/** The votes of an idea in the form of its board's model. */
@Schema(
    name = "Votes",
    oneOf = {VotesJson.Up.class, VotesJson.Split.class})
public sealed interface VotesJson {

  /** With what was carried over. */
  @Schema(name = "UpVotes")
  record Up(long up) implements VotesJson {}

  @Schema(name = "SplitVotes")
  record Split(long agree, long disagree, long pass) implements VotesJson {}

  static VotesJson of(ListedIdea idea, Snapshot snapshot) {
    var tally = idea.tally();
    return asksWhoAgrees(snapshot, idea.card().board())
        ? new Split(tally.agree(), tally.disagree(), tally.pass())
        : new Up(tally.up() + tally.carriedOver());
  }

  static boolean asksWhoAgrees(Snapshot snapshot, String slug) {
    var board = snapshot.boards().get(slug);
    return board != null && board.votingModel() == VotingModel.AGREE_DISAGREE;
  }
}
