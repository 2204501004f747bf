package io.ascolto.command.member;

import io.ascolto.command.mail.Mail;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.events.member.MemberId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members who have not been here for long. Of those without duties alone: the team is asked by its
 * owner; whoever is blocked stays, so that they stay blocked; whoever has no address cannot be
 * asked. It blocks.
 */
@Component
public class Inactivity {

  /** Who was known before this was noted counts as seen at the first look. */
  private static final String BEGIN =
      """
      INSERT INTO presence (member, seen_at)
      SELECT id, ? FROM member WHERE address_hash IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM presence WHERE presence.member = member.id)
      """;

  private static final String UNSEEN =
      """
      SELECT presence.member, seen_at, language FROM presence JOIN member ON id = presence.member
      WHERE address_hash IS NOT NULL AND role = 'MEMBER' AND NOT blocked AND NOT forgotten
      AND id NOT IN (SELECT member FROM joined_member WHERE joined)
      AND id NOT IN (SELECT member FROM board_role)
      AND id NOT IN (SELECT member FROM forgetting)
      AND seen_at <= ?
      """;

  private static final String AS_LONG_AS_ANY = " ORDER BY seen_at, presence.member LIMIT ?";

  private record Unseen(MemberId member, Instant since, Optional<String> language) {}

  private final JdbcClient jdbc;
  private final Function<MemberId, Optional<String>> addresses;
  private final Mail mail;
  private final PublicUrl url;
  private final URI here;

  @Autowired
  Inactivity(
      JdbcClient jdbc,
      KnownAddresses addresses,
      Mail mail,
      PublicUrl url,
      @Value("http://localhost:${server.port:8080}") URI here) {
    this(jdbc, addresses::of, mail, url, here);
  }

  Inactivity(
      JdbcClient jdbc,
      Function<MemberId, Optional<String>> addresses,
      Mail mail,
      PublicUrl url,
      URI here) {
    this.jdbc = jdbc;
    this.addresses = addresses;
    this.mail = mail;
    this.url = url;
    this.here = here;
  }

  public boolean canAsk() {
    return mail.hasServer();
  }

  /** How many were not asked yet, {@code most} at most. */
  public int unasked(Instant seenBefore, int most) {
    return toAsk(seenBefore, most).size();
  }

  private List<Unseen> toAsk(Instant seenBefore, int most) {
    return unseen(" AND asked_at IS NULL", seenBefore.getEpochSecond(), most);
  }

  /** Who was asked, and has not been here since. */
  public List<MemberId> silent(Instant seenBefore, Instant askedBefore, int most) {
    return unseen(
            " AND asked_at <= ?", seenBefore.getEpochSecond(), askedBefore.getEpochSecond(), most)
        .stream()
        .map(Unseen::member)
        .toList();
  }

  private List<Unseen> unseen(String and, Object... parameters) {
    return jdbc.sql(UNSEEN + and + AS_LONG_AS_ANY)
        .params(parameters)
        .query((row, _) ->
            new Unseen(
                MemberId.of(row.getString(1)),
                Instant.ofEpochSecond(row.getLong(2)),
                Optional.ofNullable(row.getString(3))))
        .list();
  }

  /**
   * Asks whoever was not asked yet whether to stay; whom a letter does not reach is asked again at
   * the next run.
   *
   * @param until when they are forgotten if they do not come
   * @return how many were asked
   */
  public int ask(Instant seenBefore, Instant now, Instant until, int most) {
    var asked = 0;
    for (var one : toAsk(seenBefore, most)) {
      if (isAsked(one, until)) {
        jdbc.sql("UPDATE presence SET asked_at = ? WHERE member = ?")
            .params(now.getEpochSecond(), one.member().toString())
            .update();
        asked++;
      }
    }
    return asked;
  }

  private boolean isAsked(Unseen one, Instant until) {
    var locale = one.language().map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    var entrance = url.address(here, "enter");
    return addresses
        .apply(one.member())
        .map(to -> mail.isSent(LettersToMembers.staying(to, one.since(), until, entrance, locale)))
        .orElse(false);
  }

  /** Notes since when people have not been here whom nobody noted before. */
  public void begin(Instant now) {
    jdbc.sql(BEGIN).param(now.getEpochSecond()).update();
    jdbc.sql("DELETE FROM presence WHERE member IN (SELECT id FROM member WHERE forgotten)")
        .update();
  }
}
