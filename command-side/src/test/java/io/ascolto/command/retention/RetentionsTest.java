package io.ascolto.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.Tables;
import io.ascolto.command.platform.Retained;
import io.ascolto.events.privacy.RetentionEvent.RetentionChosen;
import io.ascolto.events.privacy.RetentionRule;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionsTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

  /** What it was asked to clear. */
  private final List<Instant> cleared = new ArrayList<>();

  private Instant now = BEGIN;
  private DataSource database;
  private RetentionTable table;
  private boolean broken;

  private final class Notes implements Retained {

    private final RetentionRule rule;

    Notes(RetentionRule rule) {
      this.rule = rule;
    }

    @Override
    public RetentionRule rule() {
      return rule;
    }

    @Override
    public List<Effect> due(Instant at, Duration kept) {
      return List.of(new Effect(Act.CLEARED, kept.toDays()));
    }

    @Override
    public List<Effect> clear(Instant at, Duration kept) {
      if (broken && rule == RetentionRule.INACTIVE_PEOPLE) {
        throw new IllegalStateException("Nobody knows");
      }
      cleared.add(at.minus(kept));
      return List.of(new Effect(Act.CLEARED, 7));
    }
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Tables.in(folder);
    table = new RetentionTable(JdbcClient.create(database));
  }

  /** Another each time, which remembers nothing. */
  private Retentions retentions() {
    return new Retentions(
        List.of(new Notes(RetentionRule.SIGN_INS), new Notes(RetentionRule.INACTIVE_PEOPLE)),
        table,
        () -> now);
  }

  private void choose(RetentionRule rule, int days) {
    try (var connection = database.getConnection()) {
      table.apply(connection, new RetentionChosen(rule.name(), days));
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private Retentions.Report signIns() {
    return retentions().reports().getLast();
  }

  @Test
  void aRuleRunsADayAfterItWasFirstLookedAtAndThenOnceADay() {
    retentions().runDue();
    assertThat(cleared).isEmpty();
    assertThat(signIns().ranAt()).isEmpty();
    assertThat(signIns().nextRun()).contains(BEGIN.plus(DAY));

    now = now.plus(DAY);
    retentions().runDue();
    retentions().runDue();
    assertThat(cleared).containsExactly(now.minus(Duration.ofDays(90)));
    assertThat(signIns().ranAt()).contains(now);
    assertThat(signIns().did()).containsExactly(new Retained.Effect(Retained.Act.CLEARED, 7));
    assertThat(signIns().nextRun()).contains(now.plus(DAY));
  }

  @Test
  void whatWasMissedRunsOnceAndSoon() {
    retentions().runDue();
    now = now.plus(DAY.multipliedBy(20));
    assertThat(signIns().nextRun()).contains(now);

    retentions().runDue();

    assertThat(cleared).hasSize(1);
  }

  @Test
  void nothingIsDoneWhereSomethingIsKeptWithoutEnd() {
    var people = retentions().run(RetentionRule.INACTIVE_PEOPLE);

    assertThat(people.kept()).isEmpty();
    assertThat(people.nextRun()).isEmpty();
    assertThat(people.due()).isEmpty();
    assertThat(cleared).isEmpty();
  }

  @Test
  void whatIsChosenHoldsAndIsSaidBefore() {
    assertThat(retentions().foreseen(RetentionRule.SIGN_INS, Optional.of(DAY)).due())
        .containsExactly(new Retained.Effect(Retained.Act.CLEARED, 1));
    assertThat(signIns().kept()).contains(Duration.ofDays(90));

    choose(RetentionRule.SIGN_INS, 30);
    choose(RetentionRule.SIGN_INS, 14);

    assertThat(signIns().kept()).contains(Duration.ofDays(14));
    assertThat(signIns().due()).containsExactly(new Retained.Effect(Retained.Act.CLEARED, 14));
  }

  @Test
  void whatIsChosenToHaveNoEndHasNone() {
    choose(RetentionRule.INACTIVE_PEOPLE, 365);
    choose(RetentionRule.INACTIVE_PEOPLE, 0);

    assertThat(retentions().reports().getFirst().kept()).isEmpty();
  }

  @Test
  void aRuleThatFailsKeepsNoOtherFromRunning() {
    choose(RetentionRule.INACTIVE_PEOPLE, 365);
    retentions().runDue();
    now = now.plus(DAY);
    broken = true;

    retentions().runDue();

    assertThat(cleared).containsExactly(now.minus(Duration.ofDays(90)));
  }

  @Test
  void ofTwoHubsOnOneDatabaseOneRuns() {
    var seen = table.last(RetentionRule.SIGN_INS, now).at();
    now = now.plus(DAY);

    assertThat(table.take(RetentionRule.SIGN_INS, seen, now)).isTrue();
    assertThat(table.take(RetentionRule.SIGN_INS, seen, now)).isFalse();
  }
}
