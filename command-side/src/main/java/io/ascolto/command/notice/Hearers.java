package io.ascolto.command.notice;

import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom one can tell something at all: members who signed in themselves at least once, and whom
 * nothing keeps out. Of two who are one person, it is who is met since. It blocks.
 */
@Component
class Hearers {

  /** Less than any database takes as parameters of one statement. */
  private static final int ASKED_AT_ONCE = 500;

  private static final String FOUND =
      """
      SELECT entrance.id, who.id, who.address_hash IS NOT NULL,
        COALESCE(here.language, there.language), way
      FROM member entrance
      LEFT JOIN joined_member ON joined_member.member = entrance.id AND joined
      JOIN member who ON who.id = COALESCE(into_member, entrance.id)
      LEFT JOIN presence here ON here.member = who.id
      LEFT JOIN presence there ON there.member = entrance.id
      LEFT JOIN notice_way ON notice_way.member = who.id AND kind = :kind
      WHERE entrance.id IN (:members) AND who.role <> 'DEVICE'
      AND COALESCE(here.language, there.language) IS NOT NULL
      AND NOT who.blocked AND NOT who.forgotten
      """;

  /**
   * @param way by which they hear of the kind that was asked for; {@link NoticeWay#NEVER} also
   *     where they have no address
   */
  record Hearer(String member, Locale locale, NoticeWay way) {}

  private final JdbcClient jdbc;

  Hearers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether somebody is told of anything. */
  boolean isTold(String member) {
    return !of(NoticeKind.STAGE, List.of(member)).isEmpty();
  }

  Optional<Hearer> of(NoticeKind kind, String member) {
    return Optional.ofNullable(of(kind, List.of(member)).get(member));
  }

  /** What somebody chose of the kinds, whether they have an address or not. */
  Map<NoticeKind, NoticeWay> chosen(String member) {
    var chosen = new EnumMap<NoticeKind, NoticeWay>(NoticeKind.class);
    jdbc.sql("SELECT kind, way FROM notice_way WHERE member = ?")
        .param(member)
        .query(row -> {
          chosen.put(NoticeKind.valueOf(row.getString(1)), NoticeWay.valueOf(row.getString(2)));
        });
    return chosen;
  }

  /** By the ids that were asked for. */
  Map<String, Hearer> of(NoticeKind kind, Collection<String> members) {
    var found = new HashMap<String, Hearer>();
    var all = List.copyOf(members);
    for (var from = 0; from < all.size(); from += ASKED_AT_ONCE) {
      jdbc.sql(FOUND)
          .param("kind", kind.name())
          .param("members", all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE)))
          .query(row -> {
            var way =
                Optional.ofNullable(row.getString(5))
                    .map(NoticeWay::valueOf)
                    .orElseGet(() -> Usual.way(kind));
            found.put(
                row.getString(1),
                new Hearer(
                    row.getString(2),
                    Locale.forLanguageTag(row.getString(4)),
                    row.getBoolean(3) ? way : NoticeWay.NEVER));
          });
    }
    return found;
  }
}
