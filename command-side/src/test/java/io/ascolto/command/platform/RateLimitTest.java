package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private long nanos;
  private RateLimit limit;

  @BeforeEach
  void open() {
    limit =
        new RateLimit(
            3,
            Duration.ofHours(1),
            new TimeMeter() {
              @Override
              public long currentTimeNanos() {
                return nanos;
              }

              @Override
              public boolean isWallClockBased() {
                return true;
              }
            });
  }

  @Test
  void whoHasNoneLeftIsToldWhenToTryAgain() {
    spend(3);

    assertThat(refused().seconds()).isEqualTo(Duration.ofMinutes(20).toSeconds());
  }

  @Test
  void nobodySpendsWhatIsAnothers() {
    spend(3);

    assertThatCode(() -> limit.spend("another")).doesNotThrowAnyException();
  }

  @Test
  void oneComesBackAfterItsShareOfTheTime() {
    spend(3);
    nanos += Duration.ofMinutes(20).toNanos();

    spend(1);
    assertThat(refused()).isNotNull();
  }

  private void spend(int times) {
    for (var i = 0; i < times; i++) {
      limit.spend("one");
    }
  }

  private TooMany refused() {
    return catchThrowableOfType(TooMany.class, () -> limit.spend("one"));
  }
}
