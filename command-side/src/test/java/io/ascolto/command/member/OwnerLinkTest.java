package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerLinkTest {

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private OwnerLink link;

  @BeforeEach
  void open() {
    link = OwnerLink.in(folder, () -> now);
  }

  @Test
  void aLinkWorksOnce() {
    var secret = link.issue();

    assertThat(link.redeem(secret)).isTrue();
    assertThat(link.redeem(secret)).isFalse();
  }

  @Test
  void aLinkWorksForFifteenMinutes() {
    var early = link.issue();
    now = now.plus(Duration.ofMinutes(15)).minusSeconds(1);
    assertThat(link.redeem(early)).isTrue();

    var late = link.issue();
    now = now.plus(Duration.ofMinutes(15));
    assertThat(link.redeem(late)).isFalse();
  }

  @Test
  void aLinkMadeBesideARunningHubWorksThere() {
    var secret = OwnerLink.in(folder, () -> now).issue();

    assertThat(link.redeem(secret)).isTrue();
  }

  @Test
  void wrongTriesDoNotTakeTheLinkFromWhoeverHasIt() {
    var secret = link.issue();
    for (var i = 0; i < 100; i++) {
      assertThat(link.redeem("wrong " + i)).isFalse();
    }

    assertThat(link.redeem(secret)).isTrue();
  }

  @Test
  void aNewLinkReplacesTheOneBefore() {
    var before = link.issue();
    var after = link.issue();

    assertThat(link.redeem(before)).isFalse();
    assertThat(link.redeem(after)).isTrue();
  }

  @Test
  void theFileHoldsNoSecretAndIsItsOwnersAlone() throws IOException {
    var secret = link.issue();
    var file = folder.resolve("owner-link");

    assertThat(Files.readString(file)).doesNotContain(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutALinkNothingIsRight() throws IOException {
    assertThat(link.redeem("")).isFalse();
    Files.writeString(folder.resolve("owner-link"), "half a file");
    assertThat(link.redeem("")).isFalse();
  }

  @Test
  void everySecretIsAnotherAndFitsIntoAnAddress() {
    assertThat(Secret.random()).isNotEqualTo(Secret.random()).matches("[A-Za-z0-9_-]{43}");
  }
}
