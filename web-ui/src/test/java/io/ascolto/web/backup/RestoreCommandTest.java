package io.ascolto.web.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.vault.KeyFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which archives are put back, and what is destroyed then. */
class RestoreCommandTest {

  private static final Instant TAKEN = Instant.parse("2026-11-01T10:00:00Z");
  private static final byte[] SECRET = "the hub's own secret of 32 bytes".getBytes(UTF_8);
  private static final String BEFORE = "00000000-0000-0000-0000-000000000001 2026-10-01T10:00:00Z";
  private static final String BETWEEN = "00000000-0000-0000-0000-000000000002 2026-11-01T10:00:01Z";
  private static final String SINCE = "00000000-0000-0000-0000-000000000003 2026-11-02T10:00:00Z";

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path ledger = Path.of("");

  @BeforeEach
  void today() throws IOException {
    ledger = Files.write(folder.resolve("destroyed.log"), List.of(BEFORE, BETWEEN, SINCE));
  }

  private static String mark() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(KeyFiles.MARK.getBytes(UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private Path events(long position) throws IOException {
    var file = folder.resolve("events.zip");
    Archive.write(
        file,
        new Manifest(Manifest.VERSION, Manifest.Part.EVENTS, mark(), position, TAKEN),
        List.of(
            Archive.Entry.of(KeyFiles.LEDGER, () -> List.of(BEFORE)),
            Archive.Entry.of(Places.EVENTS, log())));
    return file;
  }

  /** Somebody was told of the seventh event, by a mail that waited. */
  private Path log() throws IOException {
    var file = folder.resolve("log.sqlite");
    Files.deleteIfExists(file);
    ask(file, "CREATE TABLE mail (id TEXT)", "CREATE TABLE notice (position INTEGER, mail TEXT)");
    ask(file, "INSERT INTO mail VALUES ('m')", "INSERT INTO notice VALUES (7, 'm')");
    return file;
  }

  private static void ask(Path file, String... statements) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.executeUpdate(sql);
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String told(Path file) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT position || ' ' || coalesce(mail, 'unsent') || ' '"
                    + " || (SELECT count(*) FROM mail) FROM notice")) {
      row.next();
      return row.getString(1);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private Path keys(long position, byte[] secret) throws IOException {
    var file = folder.resolve("keys.zip");
    Archive.write(
        file,
        new Manifest(Manifest.VERSION, Manifest.Part.KEYS, mark(), position, TAKEN),
        List.of(
            new Archive.Entry(KeyFiles.SECRET, out -> out.write(secret)),
            new Archive.Entry(KeyFiles.SLOTS, out -> out.write(new byte[72])),
            Archive.Entry.of(KeyFiles.LEDGER, () -> List.of(BEFORE, BETWEEN))));
    return file;
  }

  private int restored(Path events, Path keys, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                RestoreCommand.NAME,
                "--events=" + events,
                "--keys=" + keys,
                "--ascolto.data-dir=" + data(),
                "--ascolto.key-dir=" + folder.resolve("keys")));
    arguments.addAll(List.of(more));
    var command = new RestoreCommand(new PrintStream(said, true, UTF_8), _ -> List.of("counted"));
    return command.run(arguments.toArray(String[]::new));
  }

  private Path data() {
    return folder.resolve("data");
  }

  @Test
  void whatWasDestroyedAfterTheEventsWereCopiedIsFollowedUp() throws IOException {
    assertThat(restored(events(7), keys(7, SECRET), "--ledger=" + ledger))
        .as(said.toString(UTF_8))
        .isZero();

    assertThat(told(data().resolve(Places.EVENTS)))
        .as("what happened is back, and no mail that was sent since")
        .isEqualTo("7 unsent 0");
    assertThat(Files.readAllLines(data().resolve("ledger").resolve(KeyFiles.LEDGER)))
        .containsExactlyInAnyOrder(BEFORE, BETWEEN, SINCE)
        .isEqualTo(Files.readAllLines(folder.resolve("keys").resolve(KeyFiles.LEDGER)));
    assertThat(Files.readAllLines(data().resolve(KeyFiles.SINCE)))
        .containsExactlyInAnyOrder(BETWEEN.substring(0, 36), SINCE.substring(0, 36));
    assertThat(said.toString(UTF_8)).contains("7 events", "2 keys were destroyed since", "counted");
  }

  @Test
  void laterKeysOpenEarlierEventsAndNotTheOtherWayRound() throws IOException {
    assertThat(restored(events(7), keys(6, SECRET), "--ledger=" + ledger)).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("backed up before the events");
    assertThat(data()).doesNotExist();

    assertThat(restored(events(7), keys(8, SECRET), "--ledger=" + ledger)).isZero();
  }

  @Test
  void anotherHubsKeysAreRefusedWhateverTheirMarkSays() throws IOException {
    assertThat(restored(events(7), keys(7, new byte[32]), "--ledger=" + ledger)).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("keys of another");
    assertThat(data()).doesNotExist();
  }

  @Test
  void aLedgerThatLiesInTheFoldersIsFound() throws IOException {
    Files.createDirectories(data().resolve("ledger"));
    Files.copy(ledger, data().resolve("ledger").resolve(KeyFiles.LEDGER));

    assertThat(restored(events(7), keys(7, SECRET))).as(said.toString(UTF_8)).isZero();
    assertThat(said.toString(UTF_8)).contains("2 keys were destroyed since");
  }

  @Test
  void withoutOneItIsAskedFor() throws IOException {
    assertThat(restored(events(7), keys(7, SECRET))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("--ledger=<file>", "--ledger=lost");
    assertThat(restored(events(7), keys(7, SECRET), "--ledger=lost")).isZero();
  }

  @Test
  void whatIsNoBackupSaysSo() throws IOException {
    assertThat(restored(keys(7, SECRET), keys(7, SECRET), "--ledger=lost")).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("holds KEYS and not EVENTS");
    assertThat(restored(folder.resolve("nowhere.zip"), keys(7, SECRET))).isEqualTo(1);
    assertThat(said.toString(UTF_8)).contains("There is no file");
  }
}
