package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ascolto.events.Sealed;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a vault promises wherever its keys lie. */
abstract class VaultContract {

  static final String ADA = "11111111-1111-4111-8111-111111111111";
  static final String BOB = "22222222-2222-4222-8222-222222222222";

  @TempDir Path folder;
  Vault vault;

  /** A second call finds what the first left. */
  abstract Vault open(Path folder);

  /** Takes a key out of the store behind the ledger's back. */
  abstract void lose(UUID key);

  @BeforeEach
  void openVault() {
    vault = open(folder);
  }

  @AfterEach
  void closeVault() {
    vault.close();
  }

  final void reopen() {
    vault.close();
    vault = open(folder);
  }

  final Sealed forced(String subject, String clear) {
    var sealed = vault.seal(subject, clear);
    vault.force();
    return sealed;
  }

  @Test
  void whatWasSealedOpensBeforeAndAfterTheForceAndAfterARestart() {
    var sealed = vault.seal(ADA, "più caffè ☕");
    assertThat(vault.open(sealed)).contains("più caffè ☕");
    vault.force();
    assertThat(vault.open(sealed)).contains("più caffè ☕");
    reopen();
    assertThat(vault.open(sealed)).contains("più caffè ☕");
    assertThat(sealed.box()).doesNotContain("caff");
  }

  @Test
  void theSameWordsSealedTwiceShareNothing() {
    var first = vault.seal(ADA, "same");
    var second = vault.seal(ADA, "same");
    assertThat(first.key()).isNotEqualTo(second.key());
    assertThat(first.box()).isNotEqualTo(second.box());
  }

  @Test
  void aBoxMovedToAnotherKeyDoesNotOpen() {
    var one = forced(ADA, "one");
    var two = forced(ADA, "two");
    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(new Sealed(one.key(), two.box())));
    assertThat(vault.readOnly()).isFalse();
  }

  @Test
  void aDestroyedTextIsEmptyAlsoAfterARestart() {
    var gone = forced(ADA, "gone");
    var kept = forced(ADA, "kept");
    assertThat(vault.open(gone)).contains("gone");
    vault.destroy(List.of(gone.key()));
    vault.destroy(List.of(gone.key()));
    assertThat(vault.open(gone)).isEmpty();
    reopen();
    assertThat(vault.open(gone)).isEmpty();
    assertThat(vault.open(kept)).contains("kept");
    assertThat(vault.readOnly()).isFalse();
  }

  @Test
  void aKeyCanDieBeforeItWasEverForced() {
    var sealed = vault.seal(ADA, "never mind");
    vault.destroy(List.of(sealed.key()));
    assertThat(vault.open(sealed)).isEmpty();
  }

  @Test
  void missingIsNotDestroyed() {
    var sealed = forced(ADA, "lost");
    lose(sealed.key());
    reopen();
    assertThat(vault.readOnly()).isFalse();
    assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(KeyMissing.class);
    assertThat(vault.readOnly()).isTrue();
    assertThat(vault.fault()).hasValueSatisfying(why -> assertThat(why).contains("missing"));
  }

  @Test
  void keysAreFoundByWhoseWordsTheyAre() {
    var first = forced(ADA, "one");
    var dead = forced(ADA, "two");
    forced(BOB, "three");
    var unforced = vault.seal(ADA, "four");
    vault.destroy(List.of(dead.key()));
    assertThat(vault.keysOf(ADA)).containsExactlyInAnyOrder(first.key(), unforced.key());
  }

  @Test
  void theKeyedHashOutlivesARestart() {
    var hash = vault.keyedHash("ada@example.org");
    assertThat(hash).matches("[0-9a-f]{64}").isNotEqualTo(vault.keyedHash("bob@example.org"));
    reopen();
    assertThat(vault.keyedHash("ada@example.org")).isEqualTo(hash);
  }

  @Test
  void whatManySealAndForceAtOnceIsAllThere() throws Exception {
    var sealed = new ConcurrentLinkedQueue<Sealed>();
    var threads =
        IntStream.range(0, 64)
            .mapToObj(i ->
                Thread.startVirtualThread(() ->
                    IntStream.range(0, 20).forEach(n -> sealed.add(forced(ADA, i + "." + n)))))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    reopen();
    assertThat(sealed).hasSize(1280).allSatisfy(s -> assertThat(vault.open(s)).isPresent());
    assertThat(vault.keysOf(ADA)).hasSize(1280);
  }
}
