package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is backed up comes back whole, but for what was forgotten since. */
class BackupJourney {

  private static final String NAME = "Ottokar Wunderlich";
  private static final String ADDRESS = "ottokar.wunderlich@example.org";
  private static final String LONELY = "Zirbelkieferngeruch";
  private static final String WANTED = "Quittenmarmeladenglas";
  private static final String REMARK = "Rhabarberkompottdose";
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path archives;

  /** What everybody can count. */
  private record Totals(long ideas, long up, long comments, boolean withdrawn) {

    static Totals of(Hub hub, String wanted, String lonely) {
      hub.awaitViews(SOON);
      var idea = hub.owner().get(wanted).json();
      return new Totals(
          hub.owner().get("/api/ideas?board=b").json().path("total").asLong(),
          idea.path("votes").path("up").asLong(),
          idea.path("comments").asLong(),
          hub.owner().get(lonely).json().path("withdrawn").asBoolean());
    }
  }

  @Test
  void whoWasForgottenSinceTheBackupStaysSoAndEveryTotalIsTheSame() throws Exception {
    try (var hub = Hub.embedded()) {
      assertCreated(hub.owner().put("/api/boards/b", Scene.board("Board", "UPVOTE", "PUBLIC")));
      var lonely = Scene.ideaPath();
      var wanted = Scene.ideaPath();
      ottokarTakesPart(hub, lonely, wanted);
      var goes = Shown.in(hub.owner(), lonely);
      var stays = Shown.in(hub.owner(), wanted);
      var bytes = Photo.stretch(hub.owner().bytes(goes.path()));

      var backup = HubCommand.ran(hub.home(), "backup", "--to=" + archives);
      assertThat(backup.code()).as(backup.said()).isZero();
      assertThat(archives()).hasSize(2);
      // Whoever finds one of the two reads no word of anybody.
      Bytes.assertNothingIn(archives, List.of(NAME, LONELY, WANTED, REMARK, bytes));

      var browser = new Entrance(hub).signedIn(ADDRESS);
      assertThat(browser.onOurPage().post("/api/me/forget", Map.of()).status()).isEqualTo(202);
      await()
          .atMost(SOON)
          .until(() -> hub.owner().get(lonely).json().path("withdrawn").asBoolean());
      Scene.awaitForgotten(hub, SOON);
      var after = Totals.of(hub, wanted, lonely);
      hub.stop();
      var ledger = archives.resolve("destroyed.log");
      Files.copy(hub.data().resolve("ledger/destroyed.log"), ledger);

      asksForWhatIsMissing(hub);
      lose(hub);
      var restored = restore(hub, "--ledger=" + ledger);
      assertThat(restored.code()).as(restored.said()).isZero();
      assertThat(restored.said())
          .contains("forgotten 1", "votes     4")
          .doesNotContain("Enter as owner");

      hub.restart();
      assertThat(Totals.of(hub, wanted, lonely)).isEqualTo(after);
      assertThat(hub.anonymous().get(wanted + "/comments").text()).doesNotContain(REMARK, NAME);
      assertThat(hub.owner().get(goes.path()).status()).isEqualTo(404);
      assertThat(hub.anonymous().get(stays.path()).status()).isEqualTo(200);
      assertThat(Views.rebuilt(hub).views())
          .allSatisfy(view -> assertThat(view.differing()).as(view.name()).isZero());
      var anew = new Entrance(hub).signedIn(ADDRESS).client();
      hub.awaitViews(SOON);
      assertThat(anew.get("/api/me").json().path("displayName").isNull()).isTrue();
      Bytes.assertNothingLeft(hub, List.of(NAME, LONELY, REMARK, bytes));
      Bytes.assertSomethingLeft(hub.data(), WANTED);
    }
  }

  private static void ottokarTakesPart(Hub hub, String lonely, String wanted) {
    var me = new Entrance(hub).signedIn(ADDRESS).onOurPage();
    assertThat(me.put("/api/session/name", Map.of("name", NAME, "shown", "FULL")).good()).isTrue();
    assertCreated(me.put(lonely, Shown.by(me, Photo.saying(NAME)).in("b", LONELY)));
    assertCreated(me.put(wanted, Shown.by(me, Photo.saying(NAME)).in("b", WANTED)));
    assertCreated(me.put(wanted + "/comments/" + UUID.randomUUID(), Map.of("text", REMARK)));
    for (var idea : List.of(lonely, wanted)) {
      assertThat(me.put(idea + "/vote", choice("UP")).good()).isTrue();
    }
    for (var other : List.of(somebody(), somebody())) {
      assertThat(hub.owner().as(other).put(wanted + "/vote", choice("UP")).good()).isTrue();
    }
    hub.awaitViews(SOON);
  }

  /** Refused without a change, and it says what to do. */
  private void asksForWhatIsMissing(Hub hub) throws Exception {
    var existing = restore(hub, "--ledger=lost");
    assertThat(existing.code()).isEqualTo(1);
    assertThat(existing.said()).contains("there is a hub already");
    lose(hub);
    var withoutKeys = HubCommand.ran(hub.home(), "restore", "--events=" + archive("events"));
    assertThat(withoutKeys.code()).isEqualTo(2);
    assertThat(withoutKeys.said()).contains("Without its keys", "--keys=");
    var withoutLedger = restore(hub);
    assertThat(withoutLedger.code()).isEqualTo(1);
    assertThat(withoutLedger.said()).contains("destroyed.log", "--ledger=lost");
    try (var other = Hub.embedded()) {
      var folder = Files.createDirectory(archives.resolve("other"));
      var backup = HubCommand.ran(other.home(), "backup", "--to=" + folder);
      assertThat(backup.code()).as(backup.said()).isZero();
      var keys = archive(folder, "keys");
      var mixed =
          HubCommand.ran(hub.home(), "restore", "--events=" + archive("events"), "--keys=" + keys);
      assertThat(mixed.code()).isEqualTo(1);
      assertThat(mixed.said()).contains("the events of one hub and the keys of another");
    }
    assertThat(hub.data().resolve("events.sqlite")).doesNotExist();
  }

  private HubCommand.Ran restore(Hub hub, String... more) throws Exception {
    var arguments =
        Stream.concat(
            Stream.of("restore", "--events=" + archive("events"), "--keys=" + archive("keys")),
            Stream.of(more));
    return HubCommand.ran(hub.home(), arguments.toArray(String[]::new));
  }

  private List<Path> archives() throws IOException {
    try (var files = Files.list(archives)) {
      return files.filter(file -> file.toString().endsWith(".zip")).toList();
    }
  }

  private Path archive(String part) throws IOException {
    return archive(archives, part);
  }

  private static Path archive(Path folder, String part) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toFile().getName().startsWith("ascolto-" + part))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The disk is gone, with everything on it. */
  private static void lose(Hub hub) throws IOException {
    for (var folder : List.of(hub.data(), hub.home().resolve("keys"))) {
      if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
