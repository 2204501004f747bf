package io.ascolto.command.notice;

import io.ascolto.command.platform.Retained;
import io.ascolto.events.privacy.RetentionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a mail was sent, or could not be. What they were told of stays where they see it. */
@Component
class OldMails implements Retained {

  private static final String OLD = " FROM mail WHERE state IN ('SENT', 'DEAD') AND due_at <= ?";

  private final JdbcClient jdbc;

  OldMails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.OUTBOX;
  }

  @Override
  public List<Effect> due(Instant now, Duration kept) {
    var old =
        jdbc.sql("SELECT count(*)" + OLD)
            .param(now.minus(kept).getEpochSecond())
            .query(Long.class)
            .single();
    return List.of(new Effect(Act.CLEARED, old));
  }

  @Override
  public List<Effect> clear(Instant now, Duration kept) {
    var until = now.minus(kept).getEpochSecond();
    jdbc.sql("UPDATE notice SET mail = NULL WHERE mail IN (SELECT id" + OLD + ")")
        .param(until)
        .update();
    return List.of(new Effect(Act.CLEARED, jdbc.sql("DELETE" + OLD).param(until).update()));
  }
}
