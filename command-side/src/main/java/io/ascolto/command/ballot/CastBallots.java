package io.ascolto.command.ballot;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ideas about which a member has ever said something: asked of the log itself, because a table
 * of all ballots would be a row more for every vote, and two people are joined rarely.
 */
@Component
class CastBallots {

  private final JdbcClient jdbc;

  CastBallots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As {@link BallotId} names its stream: one look into an index for each idea. */
  List<IdeaId> of(MemberId member) {
    return jdbc.sql(
            """
            SELECT id FROM idea WHERE EXISTS (
              SELECT 1 FROM domain_event_entry
              WHERE aggregate_identifier = 'ballot:' || idea.id || ':' || ?
              AND sequence_number = 0)
            ORDER BY number
            """)
        .param(member.toString())
        .query((row, _) -> IdeaId.of(row.getString(1)))
        .list();
  }
}
