package io.ascolto.command.retention;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Retained.Act;
import io.ascolto.command.platform.Retained.Effect;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.privacy.RetentionEvent.RetentionChosen;
import io.ascolto.events.privacy.RetentionRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long each thing is kept, and when that was applied last. It blocks. */
@Component
class RetentionTable implements InlineView {

  /**
   * @param at when a rule was applied last; for one that never was, since when it waits
   */
  record Run(Instant at, List<Effect> did) {}

  private final JdbcClient jdbc;

  RetentionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (event instanceof RetentionChosen chosen) {
      Sql.update(
          connection,
          "INSERT INTO retention (rule, days) VALUES (?, ?)"
              + " ON CONFLICT (rule) DO UPDATE SET days = excluded.days",
          chosen.rule(),
          chosen.days());
    }
  }

  /** Empty: without end. */
  Optional<Duration> kept(RetentionRule rule) {
    return jdbc.sql("SELECT days FROM retention WHERE rule = ?")
        .param(rule.name())
        .query(Integer.class)
        .optional()
        .or(() -> Term.of(rule).usual())
        .filter(days -> days > 0)
        .map(Duration::ofDays);
  }

  /** A rule that waits for its first run is noted as of now. */
  Run last(RetentionRule rule, Instant now) {
    jdbc.sql(
            "INSERT INTO retention_run (rule, ran_at, did) VALUES (?, ?, '')"
                + " ON CONFLICT DO NOTHING")
        .params(rule.name(), now.getEpochSecond())
        .update();
    return jdbc.sql("SELECT ran_at, did FROM retention_run WHERE rule = ?")
        .param(rule.name())
        .query(
            (row, _) -> new Run(Instant.ofEpochSecond(row.getLong(1)), effects(row.getString(2))))
        .single();
  }

  /** Whether it is this hub's turn: of several on one database each run is one hub's. */
  boolean take(RetentionRule rule, Instant lastRun, Instant now) {
    return jdbc.sql("UPDATE retention_run SET ran_at = ? WHERE rule = ? AND ran_at = ?")
            .params(now.getEpochSecond(), rule.name(), lastRun.getEpochSecond())
            .update()
        > 0;
  }

  void did(RetentionRule rule, List<Effect> effects) {
    var written =
        effects.stream()
            .map(effect -> effect.act() + "=" + effect.count())
            .collect(Collectors.joining(" "));
    jdbc.sql("UPDATE retention_run SET did = ? WHERE rule = ?")
        .params(written, rule.name())
        .update();
  }

  private static List<Effect> effects(String written) {
    return Arrays.stream(written.split(" "))
        .map(one -> one.split("="))
        .filter(parts -> parts.length == 2)
        .map(parts -> new Effect(Act.valueOf(parts[0]), Long.parseLong(parts[1])))
        .toList();
  }
}
