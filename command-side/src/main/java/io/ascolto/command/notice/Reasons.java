package io.ascolto.command.notice;

import io.ascolto.command.notice.HearingJson.Because;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has to do with an idea. It blocks. */
@Component
class Reasons {

  private final JdbcClient jdbc;
  private final KnownPeople people;

  Reasons(JdbcClient jdbc, KnownPeople people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  List<Because> of(String idea, String member) {
    var reasons = new ArrayList<Because>();
    if (speaks("SELECT 1 FROM voice WHERE idea = ? AND member = ? AND author", idea, member)) {
      reasons.add(Because.AUTHOR);
    }
    if (speaks("SELECT 1 FROM voice WHERE idea = ? AND member = ? AND NOT author", idea, member)) {
      reasons.add(Because.COMMENTER);
    }
    if (people.hasVoted(member, idea)) {
      reasons.add(Because.VOTER);
    }
    return List.copyOf(reasons);
  }

  private boolean speaks(String sql, String idea, String member) {
    return !jdbc.sql(sql).params(idea, member).query().listOfRows().isEmpty();
  }
}
