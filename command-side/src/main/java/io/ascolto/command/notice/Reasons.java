package io.ascolto.command.notice;

import io.ascolto.command.notice.HearingJson.Because;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has to do with an idea. It blocks. */
@Component
class Reasons {

  private final JdbcClient jdbc;
  private final OwnVotes votes;

  Reasons(JdbcClient jdbc, OwnVotes votes) {
    this.jdbc = jdbc;
    this.votes = votes;
  }

  List<Because> of(IdeaId idea, MemberId member) {
    var reasons = new ArrayList<Because>();
    if (speaks("SELECT 1 FROM voice WHERE idea = ? AND member = ? AND author", idea, member)) {
      reasons.add(Because.AUTHOR);
    }
    if (speaks("SELECT 1 FROM voice WHERE idea = ? AND member = ? AND NOT author", idea, member)) {
      reasons.add(Because.COMMENTER);
    }
    if (votes.hasVoted(member, idea)) {
      reasons.add(Because.VOTER);
    }
    return List.copyOf(reasons);
  }

  private boolean speaks(String sql, IdeaId idea, MemberId member) {
    return !jdbc.sql(sql).params(idea.toString(), member.toString()).query().listOfRows().isEmpty();
  }
}
