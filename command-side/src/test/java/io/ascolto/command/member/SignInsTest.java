package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.Tables;
import io.ascolto.command.platform.Retained.Act;
import io.ascolto.command.platform.Retained.Effect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration KEPT = Duration.ofDays(90);

  private JdbcClient jdbc;
  private SignIns signIns;

  @BeforeEach
  void open(@TempDir Path folder) {
    jdbc = JdbcClient.create(Tables.in(folder));
    signIns = new SignIns(jdbc);
  }

  private void session(String hash, Duration ago, Duration left) {
    jdbc.sql(
            "INSERT INTO session (hash, member, expires_at, id, way, browser, began_at, seen_at)"
                + " VALUES (?, 'ada', ?, ?, 'CODE', 'FIREFOX', ?, ?)")
        .params(
            hash,
            NOW.plus(left).getEpochSecond(),
            hash,
            NOW.minus(ago).getEpochSecond(),
            NOW.getEpochSecond())
        .update();
  }

  private List<String> left(String and) {
    return jdbc.sql("SELECT hash FROM session WHERE " + and + " ORDER BY hash")
        .query(String.class)
        .list();
  }

  @Test
  void oldDetailsGoAndTheSessionInUseStays() {
    session("old", KEPT, Duration.ofDays(1));
    session("young", KEPT.minusSeconds(1), Duration.ofDays(1));
    session("over", Duration.ofDays(40), Duration.ZERO);
    session("old-and-over", KEPT, Duration.ofDays(-1));
    var three = List.of(new Effect(Act.CLEARED, 3));
    assertThat(signIns.due(NOW, KEPT)).isEqualTo(three);

    assertThat(signIns.clear(NOW, KEPT)).isEqualTo(three);

    assertThat(left("TRUE")).containsExactly("old", "young");
    assertThat(left("way IS NULL AND browser IS NULL AND began_at IS NOT NULL"))
        .containsExactly("old");
  }

  @Test
  void doneTwiceItDoesNothingMore() {
    session("old", KEPT, Duration.ofDays(1));
    signIns.clear(NOW, KEPT);

    assertThat(signIns.due(NOW, KEPT)).containsExactly(new Effect(Act.CLEARED, 0));
    assertThat(signIns.clear(NOW, KEPT)).containsExactly(new Effect(Act.CLEARED, 0));
  }
}
