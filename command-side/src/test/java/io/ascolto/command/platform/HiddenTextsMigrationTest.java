package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

/** What a hub made before texts could be hidden and shown again knows of them afterwards. */
class HiddenTextsMigrationTest {

  private static final String IDEA = "io.ascolto.events.idea.IdeaEvent$";
  private static final String COMMENT = "io.ascolto.events.discussion.CommentEvent$";

  @TempDir private Path folder;

  @Test
  void onTheEmbeddedLog() {
    var file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("events.sqlite"));
    migrated(file, "sqlite");
  }

  @Test
  void onPostgres() throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      migrated(postgres.getPostgresDatabase(), "postgresql");
    }
  }

  private static void migrated(DataSource database, String vendor) {
    var migrations =
        Flyway.configure().dataSource(database).locations("classpath:db/migration/" + vendor);
    migrations.target("6").load().migrate();
    var jdbc = JdbcClient.create(database);
    idea(jdbc, "shown", "IdeaSubmitted OPEN");
    idea(jdbc, "hidden", "IdeaSubmitted OPEN", "IdeaHidden");
    idea(jdbc, "shipped", "IdeaSubmitted OPEN", "IdeaHidden", "IdeaStaged SHIPPED");
    idea(jdbc, "withdrawn", "IdeaSubmitted OPEN", "IdeaHidden", "IdeaWithdrawn");
    comment(jdbc, "read", "CommentPosted");
    comment(jdbc, "unread", "CommentPosted", "CommentHidden");
    comment(jdbc, "again", "CommentPosted", "CommentHidden", "CommentRestored");
    comment(jdbc, "gone", "CommentPosted", "CommentWithdrawn");

    migrations.target("7").load().migrate();

    assertThat(ideas(jdbc, "hidden")).containsExactly("hidden", "shipped", "withdrawn");
    assertThat(ideas(jdbc, "gone")).containsExactly("withdrawn");
    assertThat(ideas(jdbc, "takes_votes")).containsExactly("hidden", "shown");
    assertThat(ask(jdbc, "SELECT id FROM comment WHERE readable ORDER BY id"))
        .containsExactly("again", "read");
  }

  private static void idea(JdbcClient jdbc, String id, String... happened) {
    var closed = happened.length > 1;
    var number = ask(jdbc, "SELECT id FROM idea").size() + 1;
    jdbc.sql("INSERT INTO idea (id, number, board, takes_votes, gone) VALUES (?, ?, 'b', ?, ?)")
        .params(id, number, !closed, closed)
        .update();
    log(jdbc, "idea:" + id, IDEA, happened);
  }

  private static void comment(JdbcClient jdbc, String id, String... happened) {
    jdbc.sql("INSERT INTO comment (id, idea, thread) VALUES (?, 'shown', ?)")
        .params(id, id)
        .update();
    log(jdbc, "comment:" + id, COMMENT, happened);
  }

  /** Each is an event's name and, where its stage matters, that stage's kind. */
  private static void log(JdbcClient jdbc, String stream, String type, String... happened) {
    var before = ask(jdbc, "SELECT event_identifier FROM domain_event_entry").size();
    IntStream.range(0, happened.length)
        .forEach(at -> {
          var parts = happened[at].split(" ");
          var payload = parts.length > 1 ? "{\"kind\": \"" + parts[1] + "\"}" : "{}";
          jdbc.sql(
                  """
                  INSERT INTO domain_event_entry (global_index, event_identifier,
                    aggregate_identifier, sequence_number, type, payload_type, time_stamp,
                    payload, meta_data)
                  VALUES (?, ?, ?, ?, 'x', ?, '2026-03-01T09:00:00Z', ?, ?)
                  """)
              .params(
                  before + at + 1,
                  "e" + (before + at),
                  stream,
                  at,
                  type + parts[0],
                  payload.getBytes(StandardCharsets.UTF_8),
                  new byte[0])
              .update();
        });
  }

  private static List<String> ideas(JdbcClient jdbc, String which) {
    return ask(jdbc, "SELECT id FROM idea WHERE " + which + " ORDER BY id");
  }

  private static List<String> ask(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
