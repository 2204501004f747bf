package io.ascolto.web.backup;

import io.ascolto.query.platform.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a hub holds, counted in its log and its tables, once its views show all of it. */
public final class Totals {

  private static final Duration LONGEST = Duration.ofHours(6);

  private static final String STANDING_VOTES =
      """
      SELECT coalesce(sum(CASE
        WHEN payload_type LIKE '%$VoteCast' OR payload_type LIKE '%$VoteCarried'
          OR payload_type LIKE '%$VoteRestored' OR payload_type LIKE '%$VoteTakenBackIn' THEN 1
        WHEN payload_type LIKE '%$VoteWithdrawn' OR payload_type LIKE '%$VoteHandedOver'
          OR payload_type LIKE '%$VoteReturned' OR payload_type LIKE '%$VoteSetAside' THEN -1
        ELSE 0 END), 0)
      FROM domain_event_entry
      """;

  private final JdbcClient jdbc;
  private final Views views;

  public Totals(JdbcClient jdbc, Views views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  /** Waits for the views. It blocks. */
  public List<String> lines() {
    var names = views.report().views().stream().map(view -> view.name()).toArray(String[]::new);
    var arrived = views.awaitHead(LONGEST, names).block();
    var lines = new ArrayList<String>();
    lines.add("events    " + count("SELECT count(*) FROM domain_event_entry"));
    lines.add("boards    " + count("SELECT count(*) FROM board"));
    lines.add("ideas     " + count("SELECT count(*) FROM idea"));
    lines.add("comments  " + count("SELECT count(*) FROM comment"));
    lines.add("votes     " + count(STANDING_VOTES));
    lines.add("members   " + count("SELECT count(*) FROM member"));
    lines.add("forgotten " + count("SELECT count(*) FROM member WHERE forgotten"));
    for (var view : views.report().views()) {
      lines.add(
          "view "
              + view.name()
              + (Boolean.TRUE.equals(arrived) ? " shows event " : " is only at event ")
              + view.position());
    }
    return lines;
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
