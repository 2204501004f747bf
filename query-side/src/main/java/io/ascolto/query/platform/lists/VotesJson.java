package io.ascolto.query.platform.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ascolto.events.board.VotingModel;
import io.ascolto.query.platform.Viewer.Audience;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** The votes of an idea in the form of its board's model. */
@Schema(
    name = "Votes",
    oneOf = {VotesJson.Up.class, VotesJson.Split.class})
public sealed interface VotesJson {

  /**
   * @param up with what was carried over
   * @param withoutAccount of these, those of browsers whose people have not signed in; told to
   *     staff alone, and only where there are any
   */
  @Schema(name = "UpVotes")
  record Up(long up, @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Long> withoutAccount)
      implements VotesJson {

    public Up(long up) {
      this(up, Optional.empty());
    }
  }

  @Schema(name = "SplitVotes")
  record Split(long agree, long disagree, long pass) implements VotesJson {}

  static VotesJson of(ListedIdea idea, Snapshot snapshot, Audience audience) {
    var tally = idea.tally();
    var withoutAccount =
        Optional.of(tally.withoutAccount()).filter(votes -> votes > 0 && audience.seesVoters());
    return asksWhoAgrees(snapshot, idea.card().board())
        ? new Split(tally.agree(), tally.disagree(), tally.pass())
        : new Up(tally.up() + tally.carriedOver(), withoutAccount);
  }

  static boolean asksWhoAgrees(Snapshot snapshot, String slug) {
    var board = snapshot.boards().get(slug);
    return board != null && board.votingModel() == VotingModel.AGREE_DISAGREE;
  }
}
