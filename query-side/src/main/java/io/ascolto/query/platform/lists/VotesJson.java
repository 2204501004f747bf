package io.ascolto.query.platform.lists;

import io.ascolto.events.board.VotingModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** The votes of an idea in the form of its board's model. */
public final class VotesJson {

  private VotesJson() {}

  /** {@code {up}}, with what was carried over, or {@code {agree, disagree, pass}}. */
  public static Map<String, Long> of(ListedIdea idea, Snapshot snapshot) {
    var tally = idea.tally();
    return asksWhoAgrees(snapshot, idea.card().board())
        ? split(tally.agree(), tally.disagree(), tally.pass())
        : Map.of("up", tally.up() + tally.carriedOver());
  }

  public static boolean asksWhoAgrees(Snapshot snapshot, String slug) {
    var board = snapshot.boards().get(slug);
    return board != null && board.votingModel() == VotingModel.AGREE_DISAGREE;
  }

  public static Map<String, Long> split(long agree, long disagree, long pass) {
    var votes = new LinkedHashMap<String, Long>();
    votes.put("agree", agree);
    votes.put("disagree", disagree);
    votes.put("pass", pass);
    return votes;
  }
}
