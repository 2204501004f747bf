package io.ascolto.command.ballot;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Retained;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.privacy.RetentionRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From where and how votes came, for as long as that may help to find those not honest. */
@Component
class OldCircumstances implements Retained, InlineView {

  private final JdbcClient jdbc;

  OldCircumstances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever is forgotten leaves none behind. */
  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (event instanceof MemberForgotten forgotten) {
      Sql.update(
          connection, "DELETE FROM vote_circumstance WHERE member = ?", forgotten.memberId());
    }
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.VOTE_CIRCUMSTANCES;
  }

  @Override
  public List<Effect> due(Instant now, Duration kept) {
    var old =
        jdbc.sql("SELECT count(*) FROM vote_circumstance WHERE cast_at <= ?")
            .param(now.minus(kept).getEpochSecond())
            .query(Long.class)
            .single();
    return List.of(new Effect(Act.CLEARED, old));
  }

  @Override
  public List<Effect> clear(Instant now, Duration kept) {
    var old =
        jdbc.sql("DELETE FROM vote_circumstance WHERE cast_at <= ?")
            .param(now.minus(kept).getEpochSecond())
            .update();
    return List.of(new Effect(Act.CLEARED, old));
  }
}
