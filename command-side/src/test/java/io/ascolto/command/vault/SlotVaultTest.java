package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ascolto.events.Sealed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SlotVaultTest extends VaultContract {

  @Override
  Vault open(Path folder) {
    return openSlots(folder);
  }

  static Vault openSlots(Path folder) {
    return VaultOpening.open(
        new VaultProperties(
            folder.resolve("data"),
            folder.resolve("keys"),
            null,
            new VaultProperties.Keys("", "", "")),
        Clock.systemUTC());
  }

  @Override
  void lose(UUID key) {
    vault.close();
    overwrite(position(key), new byte[Slot.BYTES]);
    vault = open(folder);
  }

  @Test
  void noByteOfADestroyedKeyIsInTheFile() throws IOException {
    var sealed = forced(ADA, "gone");
    var neighbour = forced(BOB, "here");
    var slot = slotBytes(position(sealed.key()));
    var material = HexFormat.of().formatHex(slot, Slot.MATERIAL_AT, Slot.BYTES);
    vault.destroy(List.of(sealed.key()));
    var file = HexFormat.of().formatHex(Files.readAllBytes(slots()));
    assertThat(file)
        .doesNotContain(material)
        .doesNotContain(material.substring(0, 16))
        .doesNotContain(sealed.key().toString().replace("-", ""))
        .contains(neighbour.key().toString().replace("-", ""));
  }

  @Test
  void theSlotOfADestroyedKeyIsUsedAgain() throws IOException {
    var first = forced(ADA, "one");
    var second = forced(ADA, "two");
    vault.destroy(List.of(first.key()));
    var third = forced(BOB, "three");
    assertThat(Files.size(slots())).isEqualTo(2L * Slot.BYTES);
    reopen();
    assertThat(vault.open(first)).isEmpty();
    assertThat(vault.open(second)).contains("two");
    assertThat(vault.open(third)).contains("three");
  }

  @Test
  void aTornLastSlotIsFree() throws IOException {
    var kept = forced(ADA, "kept");
    forced(ADA, "never acknowledged");
    vault.close();
    try (var file = new RandomAccessFile(slots().toFile(), "rw")) {
      file.setLength(Slot.BYTES + 50);
    }
    vault = open(folder);
    var next = forced(ADA, "next");
    reopen();
    assertThat(vault.open(kept)).contains("kept");
    assertThat(vault.open(next)).contains("next");
    assertThat(Files.size(slots())).isEqualTo(2L * Slot.BYTES);
  }

  @Test
  void aDamagedSlotAmongGoodOnesIsNeverWrittenOver() throws IOException {
    var damaged = forced(ADA, "damaged");
    forced(ADA, "good");
    vault.close();
    overwrite(20, new byte[] {1, 2, 3});
    var before = slotBytes(0);
    vault = open(folder);
    forced(BOB, "new");
    assertThat(slotBytes(0)).isEqualTo(before);
    assertThat(damaged.key()).isNotIn(vault.keysOf(ADA));
  }

  @Test
  void anErasureThatWasCutOffAfterTheLedgerIsFinishedAtTheNextStart() throws IOException {
    var sealed = forced(ADA, "gone");
    vault.close();
    var line = sealed.key() + " 2026-01-01T00:00:00Z\n";
    Files.writeString(folder.resolve("data/ledger/destroyed.log"), line, StandardOpenOption.APPEND);
    vault = open(folder);
    assertThat(vault.open(sealed)).isEmpty();
    assertThat(slotBytes(0)).containsOnly(0);
  }

  @Test
  void anErasureThatWasCutOffInsideTheSlotIsFinishedToo() throws IOException {
    var sealed = forced(ADA, "gone");
    vault.close();
    overwrite(Slot.MATERIAL_AT, new byte[] {9, 9, 9});
    var line = sealed.key() + " 2026-01-01T00:00:00Z\n";
    Files.writeString(folder.resolve("data/ledger/destroyed.log"), line, StandardOpenOption.APPEND);
    vault = open(folder);
    assertThat(slotBytes(0)).containsOnly(0);
  }

  @Test
  void aLedgerLineThatWasCutOffCountsForNothing() throws IOException {
    var sealed = forced(ADA, "alive");
    vault.close();
    Files.writeString(
        folder.resolve("data/ledger/destroyed.log"),
        sealed.key().toString(),
        StandardOpenOption.APPEND);
    vault = open(folder);
    assertThat(vault.open(sealed)).contains("alive");
    vault.destroy(List.of(sealed.key()));
    reopen();
    assertThat(vault.open(sealed)).isEmpty();
  }

  @Test
  void keysOfAnOlderBackupStayDestroyed() throws IOException {
    var sealed = forced(ADA, "gone");
    var backup = Files.copy(slots(), folder.resolve("backup"));
    vault.destroy(List.of(sealed.key()));
    vault.close();
    Files.copy(backup, slots(), StandardCopyOption.REPLACE_EXISTING);
    vault = open(folder);
    assertThat(vault.open(sealed)).isEmpty();
    assertThat(slotBytes(0)).containsOnly(0);
  }

  @Test
  void destroyedStaysDestroyedWithTheLedgerOfAnOlderBackup() throws IOException {
    var sealed = forced(ADA, "gone");
    vault.destroy(List.of(sealed.key()));
    vault.close();
    Files.writeString(folder.resolve("data/ledger/destroyed.log"), "");
    vault = open(folder);
    assertThat(vault.open(sealed)).isEmpty();
    assertThat(Files.readString(folder.resolve("data/ledger/destroyed.log")))
        .contains(sealed.key().toString());
  }

  @Test
  void keysOfAnotherHubAreSaidToBeSoAndTakeNothing() throws IOException {
    var sealed = forced(ADA, "words");
    vault.close();
    Files.move(folder.resolve("keys"), folder.resolve("elsewhere"));
    vault = open(folder);
    assertThat(vault.readOnly()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> vault.seal(ADA, "more"));
    assertThatIllegalStateException().isThrownBy(() -> vault.keyedHash("ada@example.org"));
    assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed));
    assertThat(folder.resolve("keys/secret")).doesNotExist();
  }

  @Test
  void aReaderThatIsInterruptedHarmsNobody() {
    var sealed = forced(ADA, "words");
    reopen();
    Thread.currentThread().interrupt();
    assertThat(vault.open(sealed)).contains("words");
    var more = forced(ADA, "more");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(vault.open(more)).contains("more");
  }

  @Test
  void aSecondVaultInTheSameProcessIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> open(folder))
        .withMessageContaining("Another process");
    assertThat(vault.open(forced(ADA, "still mine"))).contains("still mine");
  }

  @Test
  void nobodyElseMayReadTheKeys() throws IOException {
    forced(ADA, "words");
    for (var name : List.of("slots", "secret", "destroyed.log")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("keys").resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void anUnknownBoxIsMissingAndNotEmpty() {
    var box = forced(ADA, "words").box();
    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open(new Sealed(UUID.randomUUID(), box)));
  }

  private Path slots() {
    return folder.resolve("keys/slots");
  }

  private int position(UUID key) {
    try {
      var bytes = Files.readAllBytes(slots());
      for (int at = 0; at < bytes.length; at += Slot.BYTES) {
        if (Slot.id(bytes, at).equals(key)) {
          return at;
        }
      }
      throw new AssertionError("No slot of " + key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] slotBytes(int position) throws IOException {
    var bytes = new byte[Slot.BYTES];
    System.arraycopy(Files.readAllBytes(slots()), position, bytes, 0, bytes.length);
    return bytes;
  }

  private void overwrite(int position, byte[] bytes) {
    try (var file = new RandomAccessFile(slots().toFile(), "rw")) {
      file.seek(position);
      file.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
