package io.ascolto.command.notice;

import io.ascolto.command.platform.TestLog;
import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.member.Permission;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ann wrote the mill, Ben voted for it and Cora spoke about it; nobody has ever seen Eve. */
final class Happenings implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final Sealed TEXT = new Sealed(new UUID(0, 1), "text");

  final TestLog events;
  final JdbcClient jdbc;
  final Set<String> muting = new HashSet<>();
  private long appended;

  Happenings(Path folder) {
    events = TestLog.sqlite(folder);
    jdbc = JdbcClient.create(events.dataSource);
    List.of("ann", "ben", "cora").forEach(this::cameThemselves);
    joined("eve");
  }

  @Override
  public void close() {
    events.close();
  }

  void joined(String member) {
    jdbc.sql("INSERT INTO member (id, address_hash, role) VALUES (?, ?, 'MEMBER')")
        .params(member, member)
        .update();
  }

  void cameThemselves(String member) {
    joined(member);
    jdbc.sql("INSERT INTO presence (member, seen_at, language) VALUES (?, 0, 'en')")
        .param(member)
        .update();
  }

  void happened(Object event) {
    events.append("stream-" + appended++, 0, event, NOW).join();
  }

  void submitted() {
    happened(
        new IdeaSubmitted("mill", 1, "machines", "ann", TEXT, TEXT, List.of(), "open", "OPEN"));
  }

  void remarked(String comment, String by) {
    happened(new CommentPosted(comment, "mill", comment, Optional.empty(), by, TEXT, false));
  }

  void moved(String to) {
    happened(new IdeaStaged("mill", "open", to, "PLANNED", TEXT, "pm"));
  }

  Telling telling(DataSource database, boolean mails) {
    return new Telling(
        events.log,
        database,
        new Recipients(new OfTables()),
        new Hearers(jdbc),
        () -> mails,
        InstantSource.fixed(NOW));
  }

  void tellAll() throws SQLException {
    tellAll(events.dataSource);
  }

  void tellAll(DataSource database) throws SQLException {
    var telling = telling(database, true);
    while (telling.step() || telling.position() < events.log.head()) {
      // There is more.
    }
  }

  List<String> notices() {
    return jdbc.sql("SELECT member, position, kind, stage FROM notice ORDER BY member, position")
        .query((row, _) ->
            "%s %d %s %s"
                .formatted(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
        .list();
  }

  List<String> mails() {
    return jdbc.sql(
            """
            SELECT mail.member, digest, count(*) FROM mail JOIN notice ON notice.mail = mail.id
            GROUP BY mail.id, mail.member, digest ORDER BY mail.member, digest, mail.id
            """)
        .query((row, _) -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getLong(3))
        .list();
  }

  long rows(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  /** Ben votes for everything; who speaks is in the table. */
  private final class OfTables implements Circle {

    @Override
    public Optional<String> authorOfIdea(String idea) {
      return jdbc.sql("SELECT member FROM voice WHERE author").query(String.class).optional();
    }

    @Override
    public Optional<String> authorOfComment(String comment) {
      return Optional.empty();
    }

    @Override
    public Optional<String> ideaOfRemoved(String text) {
      return Optional.of("mill");
    }

    @Override
    public Set<String> commenters(String idea) {
      return Set.copyOf(
          jdbc.sql("SELECT member FROM voice WHERE NOT author")
              .query((row, _) -> row.getString(1))
              .list());
    }

    @Override
    public Set<String> voters(String idea) {
      return Set.of("ben");
    }

    @Override
    public Set<String> followers(String subject) {
      return Set.of();
    }

    @Override
    public Set<String> muting(String subject) {
      return muting;
    }

    @Override
    public Set<String> holders(Permission permission, String idea) {
      return Set.of();
    }

    @Override
    public Set<String> named(Sealed text, String idea) {
      return Set.of();
    }
  }
}
