package io.ascolto.command.picture;

import io.ascolto.command.vault.SealedBytes;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.report.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pictures that are kept, each sealed under a key of its author. It blocks. */
public final class Pictures {

  /** As long as somebody may write at a text before it is sent. */
  static final Duration UNUSED_FOR = Duration.ofDays(1);

  private static final String DESCRIBED =
      "SELECT id, author, media_type, width, height, added_at FROM picture ";

  private static final String UNUSED =
      """
      DELETE FROM picture WHERE added_at < ?
      AND NOT EXISTS (SELECT 1 FROM picture_use WHERE picture = id AND stands)
      RETURNING key_id
      """;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final InstantSource time;

  Pictures(JdbcClient jdbc, Vault vault, InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.time = time;
  }

  /** What is known of one without looking at it. */
  public record Kept(
      String id, String author, String mediaType, int width, int height, Instant addedAt) {}

  /** A text that stands and shows it, or did in words that can still be read. */
  public record Use(Subject subject, String text, String idea) {}

  /** Its key is on disk before it is. */
  Kept add(String author, Reencoded picture) {
    var sealed = vault.seal(author, picture.bytes());
    vault.force();
    var kept =
        new Kept(
            UUID.randomUUID().toString(),
            author,
            picture.mediaType(),
            picture.width(),
            picture.height(),
            time.instant());
    jdbc.sql(
            "INSERT INTO picture (id, author, key_id, media_type, width, height, added_at, box)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            kept.id(),
            author,
            sealed.key().toString(),
            kept.mediaType(),
            kept.width(),
            kept.height(),
            kept.addedAt().getEpochSecond(),
            sealed.box())
        .update();
    return kept;
  }

  public Optional<Kept> find(String id) {
    return jdbc.sql(DESCRIBED + "WHERE id = ?").param(id).query((row, _) -> kept(row)).optional();
  }

  /** Those that these people added, the oldest first. */
  public List<Kept> of(Collection<String> authors) {
    return jdbc.sql(DESCRIBED + "WHERE author IN (:authors) ORDER BY added_at, id")
        .param("authors", authors)
        .query((row, _) -> kept(row))
        .list();
  }

  public List<Use> uses(String id) {
    return jdbc.sql(
            "SELECT subject, text_id, idea FROM picture_use WHERE picture = ? AND stands"
                + " ORDER BY text_id")
        .param(id)
        .query((row, _) ->
            new Use(Subject.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
        .list();
  }

  /** The picture itself, or nothing once its key was destroyed. */
  public Optional<byte[]> open(String id) {
    return jdbc.sql("SELECT key_id, box FROM picture WHERE id = ?")
        .param(id)
        .query((row, _) -> new SealedBytes(UUID.fromString(row.getString(1)), row.getBytes(2)))
        .optional()
        .flatMap(vault::open);
  }

  /** Keys of what an idea or a comment shows or ever showed, also once it was taken back. */
  public List<UUID> keysIn(Subject subject, String text) {
    return jdbc
        .sql(
            "SELECT key_id FROM picture JOIN picture_use ON picture = id"
                + " WHERE subject = ? AND text_id = ?")
        .params(subject.name(), text)
        .query(String.class)
        .list()
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  /** Keys of these people's pictures that any other text than these shows. */
  public Set<UUID> keysShownBeside(Collection<String> authors, Set<String> texts) {
    return jdbc
        .sql(
            "SELECT key_id, text_id FROM picture JOIN picture_use ON picture = id"
                + " WHERE stands AND author IN (:authors)")
        .param("authors", authors)
        .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
        .stream()
        .filter(shown -> !texts.contains(shown[1]))
        .map(shown -> UUID.fromString(shown[0]))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Deletes what nobody can see any more: what no text has shown for long enough, with its key, and
   * what lost its key.
   */
  public void sweep() {
    var unused =
        jdbc.sql(UNUSED)
            .param(time.instant().minus(UNUSED_FOR).getEpochSecond())
            .query(String.class)
            .list();
    vault.destroy(unused.stream().map(UUID::fromString).toList());
    var keys = jdbc.sql("SELECT key_id FROM picture").query(String.class).list();
    vault
        .destroyed(keys.stream().map(UUID::fromString).toList())
        .forEach(
            key -> jdbc.sql("DELETE FROM picture WHERE key_id = ?").param(key.toString()).update());
    jdbc.sql("DELETE FROM picture_use WHERE picture NOT IN (SELECT id FROM picture)").update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        Instant.ofEpochSecond(row.getLong(6)));
  }
}
