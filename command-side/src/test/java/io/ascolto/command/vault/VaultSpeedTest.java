package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints figures and asserts only what is far from any machine's limit. */
class VaultSpeedTest {

  private static final int TEXTS = 50_000;
  private static final int GROUP = 64;
  private static final String TEXT = "A title of an idea, or a sentence. ".repeat(4);

  @TempDir Path folder;

  @Test
  void sealingForcingAndOpening() {
    var sealed = new ArrayList<Sealed>();
    try (var vault = SlotVaultTest.openSlots(folder)) {
      var member = VaultContract.ADA;
      double grouped =
          perSecond(
              TEXTS,
              n -> {
                sealed.add(vault.seal(member, TEXT));
                if (n % GROUP == GROUP - 1) {
                  vault.force();
                }
              });
      double single =
          perSecond(
              1_000,
              _ -> {
                vault.seal(member, TEXT);
                vault.force();
              });
      System.out.printf(
          "vault: %,.0f seals/s forced by %d, %,.0f/s forced one by one%n", grouped, GROUP, single);
    }
    long opening = System.nanoTime();
    try (var vault = SlotVaultTest.openSlots(folder)) {
      double start = (System.nanoTime() - opening) / 1e6;
      double cold = perSecond(TEXTS, n -> vault.open(sealed.get(n)));
      double warm = perSecond(TEXTS, n -> vault.open(sealed.get(n % 1_000)));
      System.out.printf(
          "vault: %,.0f opens/s cold, %,.0f warm; %,d keys opened in %.0f ms%n",
          cold, warm, TEXTS, start);
      assertThat(warm).isGreaterThan(1_000);
    }
  }

  private static double perSecond(int times, IntConsumer work) {
    long start = System.nanoTime();
    for (int n = 0; n < times; n++) {
      work.accept(n);
    }
    return times * 1e9 / (System.nanoTime() - start);
  }
}
