package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

  private static final UUID ADA = UUID.fromString(VaultContract.ADA);

  @Test
  void nothingSecretShowsInALog() {
    var key = new Key(UUID.randomUUID(), ADA, new byte[Key.LENGTH]);
    assertThat(key.toString()).isEqualTo("Key[" + key.id() + "]");
    assertThat(new VaultProperties.Keys("jdbc:x?password=p1", "hub", "p2").toString())
        .doesNotContain("p1")
        .doesNotContain("p2");
  }

  @Test
  void aCachedKeyOutlivesItsTimeByNothing() {
    var now = new AtomicLong();
    var cache = new KeyCache(10, Duration.ofNanos(50), now::get);
    var key = new Key(UUID.randomUUID(), ADA, new byte[Key.LENGTH]);
    cache.put(key);
    assertThat(cache.get(key.id())).contains(key);
    now.set(1_000);
    assertThat(cache.get(key.id())).isEmpty();
  }

  @Test
  void theCacheStaysSmallAndADroppedKeyIsInNoneOfItsGenerations() {
    var cache = new KeyCache(10, Duration.ofDays(1), () -> 0);
    var keys =
        Stream.generate(() -> new Key(UUID.randomUUID(), ADA, new byte[Key.LENGTH]))
            .limit(100)
            .toList();
    keys.forEach(cache::put);
    assertThat(keys.stream().filter(key -> cache.get(key.id()).isPresent()).count())
        .isBetween(10L, 20L);
    cache.drop(keys.stream().map(Key::id).toList());
    assertThat(keys).allSatisfy(key -> assertThat(cache.get(key.id())).isEmpty());
  }

  @Test
  void destroyingWhatWasNeverThereHarmsNothing(@TempDir Path folder) {
    try (var vault = TestVault.in(folder)) {
      var sealed = vault.seal(VaultContract.ADA, "words");
      vault.destroy(List.of(sealed.key(), UUID.randomUUID()));
      assertThat(vault.open(sealed)).isEmpty();
    }
  }
}
