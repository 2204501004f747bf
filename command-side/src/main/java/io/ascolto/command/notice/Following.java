package io.ascolto.command.notice;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.SegmentMembers;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people follow, and whether they may. It blocks. */
@Component
class Following {

  private final JdbcClient jdbc;
  private final SegmentMembers segments;

  Following(JdbcClient jdbc, SegmentMembers segments) {
    this.jdbc = jdbc;
    this.segments = segments;
  }

  /** Refuses as unknown an idea that they do not see. */
  void check(IdeaId idea, Actor who) {
    var isSeen =
        jdbc.sql(
                "SELECT board, visibility, hidden FROM idea JOIN board ON slug = board"
                    + " WHERE id = ? AND NOT gone")
            .param(idea.toString())
            .query((row, _) ->
                sees(who, row.getString(1), row.getString(2))
                    && (!row.getBoolean(3) || who.on(row.getString(1)).may(Permission.MODERATE)))
            .optional();
    if (!isSeen.orElse(false)) {
      throw Rejection.notFound("idea.unknown", "There is no such idea").asException();
    }
  }

  /** The same of a board. */
  void check(String board, Actor who) {
    var isSeen =
        jdbc.sql("SELECT visibility FROM board WHERE slug = ?")
            .param(board)
            .query((row, _) -> sees(who, board, row.getString(1)))
            .optional();
    if (!isSeen.orElse(false)) {
      throw Rejection.notFound("board.unknown", "There is no such board").asException();
    }
  }

  private boolean sees(Actor who, String board, String visibility) {
    return segments.reach(board, visibility).admits(who.on(board).seenAs(), who.member());
  }

  /** Empty where nothing was said. */
  Optional<Boolean> of(String subject, String member) {
    return jdbc.sql("SELECT follows FROM following WHERE subject = ? AND member = ?")
        .params(subject, member)
        .query((row, _) -> row.getBoolean(1))
        .optional();
  }

  /** By subject, as {@link HearingTable} names them: what was said explicitly. */
  Map<String, Boolean> all(String member) {
    var all = new TreeMap<String, Boolean>();
    jdbc.sql("SELECT subject, follows FROM following WHERE member = ?")
        .param(member)
        .query(row -> {
          all.put(row.getString(1), row.getBoolean(2));
        });
    return all;
  }
}
