package io.ascolto.command.ballot;

import io.ascolto.command.platform.KeptAbout;
import io.ascolto.command.platform.KeptRow;
import io.ascolto.events.privacy.WhatIsKept;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From where and how somebody's votes came, as long as that is kept. */
@Component
class CircumstancesKept implements KeptAbout {

  private static final String VOTES =
      """
      SELECT idea, cast_at, channel, way, network, campaign FROM vote_circumstance
      WHERE member IN (:members) ORDER BY cast_at
      """;

  private final JdbcClient jdbc;

  CircumstancesKept(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> keptAbout(Collection<String> members) {
    return jdbc.sql(VOTES)
        .param("members", members)
        .query((row, _) ->
            KeptRow.of(
                WhatIsKept.VOTE,
                row,
                "cast_at",
                List.of("idea", "channel", "way", "network", "campaign"),
                List.of()))
        .list();
  }
}
