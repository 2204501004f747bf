package io.ascolto.command.member;

import io.ascolto.command.platform.Retained;
import io.ascolto.events.privacy.RetentionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How people signed in, and with what: a session in use may outlive that. One that has ended goes
 * as a whole.
 */
@Component
class SignIns implements Retained {

  private static final String OLD =
      "began_at <= ? AND expires_at > ?"
          + " AND (way IS NOT NULL OR browser IS NOT NULL OR device IS NOT NULL)";

  private final JdbcClient jdbc;

  SignIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.SIGN_INS;
  }

  @Override
  public List<Effect> due(Instant now, Duration kept) {
    var old =
        jdbc.sql("SELECT count(*) FROM session WHERE expires_at <= ? OR (" + OLD + ")")
            .params(now.getEpochSecond(), began(now, kept), now.getEpochSecond())
            .query(Long.class)
            .single();
    return List.of(new Effect(Act.CLEARED, old));
  }

  @Override
  public List<Effect> clear(Instant now, Duration kept) {
    var ended =
        jdbc.sql("DELETE FROM session WHERE expires_at <= ?").param(now.getEpochSecond()).update();
    var old =
        jdbc.sql("UPDATE session SET way = NULL, browser = NULL, device = NULL WHERE " + OLD)
            .params(began(now, kept), now.getEpochSecond())
            .update();
    return List.of(new Effect(Act.CLEARED, (long) ended + old));
  }

  private static long began(Instant now, Duration kept) {
    return now.minus(kept).getEpochSecond();
  }
}
