package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints figures and asserts only what is far from any machine's limit. */
class VaultSpeedTest {

  private static final int GROUP = 64;
  private static final String TEXT = "A title of an idea, or a sentence. ".repeat(4);

  @TempDir Path folder;

  @Test
  void slots() {
    measure("slots", 50_000, () -> SlotVaultTest.openSlots(folder));
  }

  static void measure(String store, int texts, Supplier<Vault> open) {
    var sealed = new ArrayList<Sealed>();
    try (var vault = open.get()) {
      double grouped = perSecond(texts, n -> sealed.add(sealAndForce(vault, n % GROUP == 0)));
      double single = perSecond(500, _ -> sealAndForce(vault, true));
      double erased = perSecond(100, n -> vault.destroy(List.of(sealed.removeLast().key())));
      System.out.printf(
          "vault in %s: %,.0f seals/s forced by %d, %,.0f/s one by one, %,.0f destroyed/s%n",
          store, grouped, GROUP, single, erased);
    }
    long opening = System.nanoTime();
    try (var vault = open.get()) {
      double start = (System.nanoTime() - opening) / 1e6;
      double cold = perSecond(sealed.size(), n -> vault.open(sealed.get(n)));
      double warm = perSecond(texts, n -> vault.open(sealed.get(n % 1_000)));
      System.out.printf(
          "vault in %s: started in %.0f ms, %,.0f opens/s cold, %,.0f warm%n",
          store, start, cold, warm);
      assertThat(warm).isGreaterThan(1_000);
    }
  }

  private static Sealed sealAndForce(Vault vault, boolean force) {
    var sealed = vault.seal(VaultContract.ADA, TEXT);
    if (force) {
      vault.force();
    }
    return sealed;
  }

  private static double perSecond(int times, IntConsumer work) {
    long start = System.nanoTime();
    for (int n = 0; n < times; n++) {
      work.accept(n);
    }
    return times * 1e9 / (System.nanoTime() - start);
  }
}
