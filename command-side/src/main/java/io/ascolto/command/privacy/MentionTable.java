package io.ascolto.command.privacy;

import io.ascolto.events.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mentions that the team has still to look at. It blocks. */
@Component
class MentionTable {

  private static final String SELECT = "SELECT box, kind, idea, comment FROM mention";

  private final JdbcClient jdbc;

  MentionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<Mention> found) {
    for (var mention : found) {
      jdbc.sql(
              "INSERT INTO mention (key_id, box, kind, idea, comment) VALUES (?, ?, ?, ?, ?)"
                  + " ON CONFLICT DO NOTHING")
          .params(
              mention.key().toString(),
              mention.text().written(),
              mention.kind().name(),
              mention.idea())
          .param(mention.comment().orElse(null))
          .update();
    }
  }

  List<Mention> all() {
    return jdbc.sql(SELECT + " ORDER BY idea, comment, key_id")
        .query((row, _) -> mention(row))
        .list();
  }

  Optional<Mention> find(UUID key) {
    return jdbc.sql(SELECT + " WHERE key_id = ?")
        .param(key.toString())
        .query((row, _) -> mention(row))
        .optional();
  }

  private static Mention mention(ResultSet row) throws SQLException {
    return new Mention(
        Sealed.read(row.getString(1)),
        Mention.Kind.valueOf(row.getString(2)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)));
  }

  void settle(UUID key) {
    jdbc.sql("DELETE FROM mention WHERE key_id = ?").param(key.toString()).update();
  }
}
