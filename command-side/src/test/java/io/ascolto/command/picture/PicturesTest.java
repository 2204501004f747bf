package io.ascolto.command.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.report.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

class PicturesTest {

  private static final String WORDS = "Kesselhaus 51d2c0fe";

  private final String ada = UUID.randomUUID().toString();
  private final String brian = UUID.randomUUID().toString();
  private final String idea = UUID.randomUUID().toString();
  private final String comment = UUID.randomUUID().toString();

  @TempDir private Path folder;

  private DataSource database;
  private Vault vault;
  private Pictures pictures;
  private Instant now = Instant.parse("2026-05-04T08:00:00Z");

  @BeforeEach
  void open() {
    var sqlite = new SQLiteDataSource();
    sqlite.setUrl("jdbc:sqlite:" + folder.resolve("events.sqlite"));
    Flyway.configure()
        .dataSource(sqlite)
        .locations("classpath:db/migration/sqlite")
        .load()
        .migrate();
    database = sqlite;
    vault = TestVault.in(folder);
    pictures = new Pictures(JdbcClient.create(sqlite), vault, () -> now);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void onTheDiskItIsSealed() throws IOException {
    var kept = added(ada);
    assertThat(pictures.open(kept).map(PicturesTest::text)).contains(WORDS);
    var disk = java.nio.file.Files.readAllBytes(folder.resolve("events.sqlite"));
    assertThat(text(disk)).contains(kept).doesNotContain(WORDS);
  }

  @Test
  void withItsKeyItIsGone() throws SQLException {
    var kept = added(ada);
    happens(submitted(ada, kept));
    vault.destroy(pictures.keysIn(Subject.IDEA, idea));
    assertThat(pictures.open(kept)).isEmpty();
    pictures.sweep();
    assertThat(pictures.find(kept)).isEmpty();
    assertThat(pictures.uses(kept)).isEmpty();
  }

  @Test
  void whatNoTextShowsIsGoneAfterADay() throws SQLException {
    var shown = added(ada);
    var unused = added(ada);
    happens(submitted(ada, shown));
    now = now.plus(Duration.ofHours(23));
    pictures.sweep();
    assertThat(pictures.find(unused)).isPresent();

    now = now.plus(Duration.ofHours(2));
    pictures.sweep();
    assertThat(pictures.find(unused)).isEmpty();
    assertThat(vault.keysOf(ada)).as("the texts' and that of what is shown").hasSize(3);
    assertThat(pictures.open(shown)).isPresent();

    happens(new IdeaWithdrawn(idea));
    pictures.sweep();
    assertThat(pictures.find(shown)).isEmpty();
  }

  @Test
  void eachWordingOfATextCounts() throws SQLException {
    var first = added(ada);
    var second = added(ada);
    happens(submitted(ada, first));
    happens(new IdeaReworded(idea, vault.seal(ada, "Title"), says(ada, second), ada));
    assertThat(pictures.keysIn(Subject.IDEA, idea)).hasSize(2);

    var third = added(ada);
    happens(posted(ada, "Nothing to see"));
    happens(new CommentEdited(comment, idea, says(ada, third.toUpperCase(Locale.ROOT))));
    assertThat(pictures.uses(third))
        .containsExactly(new Pictures.Use(Subject.COMMENT, comment, idea));
    happens(new CommentWithdrawn(comment, idea));
    assertThat(pictures.uses(third)).isEmpty();
    assertThat(pictures.keysIn(Subject.COMMENT, comment)).as("for whoever removes it").hasSize(1);
  }

  @Test
  void nobodyShowsThePicturesOfOthers() throws SQLException {
    var hers = added(ada);
    happens(submitted(brian, hers));
    happens(posted(brian, "See ![it](api/pictures/" + hers + ")"));
    assertThat(pictures.uses(hers)).isEmpty();
  }

  @Test
  void theTeamMayShowOneInTheIdeaOfAnother() throws SQLException {
    var his = added(brian);
    happens(submitted(ada, UUID.randomUUID().toString()));
    happens(new IdeaReworded(idea, vault.seal(ada, "Title"), says(ada, his), brian));
    assertThat(pictures.uses(his)).hasSize(1);
  }

  @Test
  void whoeverWasJoinedShowsTheirPicturesInWhatTheyWroteBefore() throws SQLException {
    happens(posted(ada, "Nothing to see"));
    JdbcClient.create(database)
        .sql("INSERT INTO joined_member VALUES (?, ?, TRUE, FALSE, TRUE, 1)")
        .params(ada, brian)
        .update();
    var his = added(brian);
    happens(new CommentEdited(comment, idea, says(ada, his)));
    assertThat(pictures.uses(his)).hasSize(1);
  }

  @Test
  void whatStandsInATextThatStaysIsToldApart() throws SQLException {
    var going = added(ada);
    var staying = added(ada);
    var inBoth = added(ada);
    happens(submitted(ada, going + ") ![too](api/pictures/" + inBoth));
    happens(posted(ada, "![a](api/pictures/%s) ![b](api/pictures/%s)".formatted(staying, inBoth)));
    assertThat(pictures.keysShownBeside(Set.of(ada), Set.of(idea)))
        .containsExactlyInAnyOrderElementsOf(pictures.keysIn(Subject.COMMENT, comment));
    assertThat(pictures.keysShownBeside(Set.of(ada), Set.of(idea, comment))).isEmpty();
    assertThat(pictures.of(List.of(ada))).hasSize(3);
  }

  private String added(String author) {
    var bytes = WORDS.getBytes(ISO_8859_1);
    return pictures.add(author, new Reencoded("image/png", 6, 4, bytes)).id();
  }

  private void happens(Object event) throws SQLException {
    vault.force();
    try (Connection connection = database.getConnection()) {
      new PictureUses(vault).apply(connection, event);
    }
  }

  private IdeaSubmitted submitted(String author, String picture) {
    return new IdeaSubmitted(
        idea,
        1,
        "board",
        author,
        vault.seal(author, "Title"),
        says(author, picture),
        List.of(),
        "open",
        "OPEN");
  }

  private CommentPosted posted(String author, String text) {
    return new CommentPosted(
        comment, idea, comment, Optional.empty(), author, vault.seal(author, text), false);
  }

  private Sealed says(String author, String picture) {
    return vault.seal(author, "It looks ![so](api/pictures/" + picture + "#6x4) every day");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
