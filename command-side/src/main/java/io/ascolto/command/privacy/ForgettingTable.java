package io.ascolto.command.privacy;

import io.ascolto.events.member.MemberId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is being forgotten, until it is done. It blocks. */
@Component
class ForgettingTable {

  private final JdbcClient jdbc;

  ForgettingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was asked for first holds. */
  void add(Forgetting asked) {
    jdbc.sql(
            "INSERT INTO forgetting (member, kept_ideas, kept_comments) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING")
        .param(asked.member().toString())
        .param(asked.keptIdeas().map(ForgettingTable::written).orElse(null))
        .param(written(asked.keptComments()))
        .update();
  }

  List<Forgetting> all() {
    return jdbc.sql("SELECT member, kept_ideas, kept_comments FROM forgetting")
        .query((row, _) ->
            new Forgetting(
                MemberId.of(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(ForgettingTable::read),
                read(row.getString(3))))
        .list();
  }

  Optional<Forgetting> find(MemberId member) {
    return all().stream().filter(one -> one.member().equals(member)).findFirst();
  }

  void done(MemberId member) {
    jdbc.sql("DELETE FROM forgetting WHERE member = ?").param(member.toString()).update();
  }

  private static String written(Set<String> ids) {
    return String.join(" ", ids);
  }

  private static Set<String> read(String written) {
    return Arrays.stream(written.split(" "))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
