package io.ascolto.command.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnerLinkTest {

  private Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private final OwnerLink link = new OwnerLink(() -> now);

  @Test
  void aLinkWorksOnce() {
    var secret = link.issue();

    assertThat(link.redeem(secret)).isTrue();
    assertThat(link.redeem(secret)).isFalse();
  }

  @Test
  void aLinkWorksForFifteenMinutes() {
    var early = link.issue();
    pass(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(link.redeem(early)).isTrue();

    var late = link.issue();
    pass(Duration.ofMinutes(15));
    assertThat(link.redeem(late)).isFalse();
  }

  @Test
  void theTenthWrongTryEndsALink() {
    var secret = link.issue();
    guess(9);
    assertThat(link.redeem(secret)).isTrue();

    var other = link.issue();
    guess(10);
    assertThat(link.redeem(other)).isFalse();
  }

  @Test
  void aNewLinkReplacesTheOneBeforeAndItsWrongTries() {
    var before = link.issue();
    guess(9);
    var after = link.issue();

    assertThat(link.redeem(before)).isFalse();
    assertThat(link.redeem(after)).isTrue();
  }

  @Test
  void withoutALinkNothingIsRight() {
    assertThat(link.redeem("")).isFalse();
  }

  @Test
  void everySecretIsAnotherAndFitsIntoAnAddress() {
    assertThat(Secret.random()).isNotEqualTo(Secret.random()).matches("[A-Za-z0-9_-]{43}");
  }

  private void guess(int times) {
    for (var i = 0; i < times; i++) {
      assertThat(link.redeem("wrong " + i)).isFalse();
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
