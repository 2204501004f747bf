package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskGuardTest {

  private static final long ENOUGH = 500L * 1024 * 1024;

  private long free = ENOUGH;
  private long nanos = Long.MAX_VALUE - 1_000;
  private int looks;
  private final DiskGuard guard =
      new DiskGuard(
          () -> {
            looks++;
            return free;
          },
          () -> nanos);

  @Test
  void oneByteBelowFiveHundredMegabytesIsTooLittle() {
    assertThat(guard.closed()).isEmpty();

    free = ENOUGH - 1;
    aSecondPasses();

    assertThat(guard.closed()).hasValueSatisfying(why -> assertThat(why).contains("500 MB"));
  }

  @Test
  void whoeverMakesRoomOpensTheHubAgain() {
    free = 0;
    assertThat(guard.closed()).isPresent();

    free = ENOUGH;
    aSecondPasses();

    assertThat(guard.closed()).isEmpty();
  }

  @Test
  void theDiskIsLookedAtOnceASecondHoweverManyCommandsCome() {
    for (var i = 0; i < 1_000; i++) {
      guard.closed();
    }
    assertThat(looks).isEqualTo(1);

    aSecondPasses();
    guard.closed();

    assertThat(looks).isEqualTo(2);
  }

  @Test
  void theDiskIsThatOfTheDataFolder(@TempDir Path folder) {
    assertThat(new DiskGuard(folder.resolve("nothing")).closed())
        .as("a folder that is gone has no room")
        .isPresent();
  }

  private void aSecondPasses() {
    nanos += Duration.ofSeconds(1).toNanos();
  }
}
