package io.ascolto.command.member;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The owner's way in on a hub that cannot send mail yet: a secret printed at start, which works
 * once within fifteen minutes. It is only in memory, so a restart makes a new one.
 */
@Component
public final class OwnerLink {

  private static final Duration VALID = Duration.ofMinutes(15);
  private static final int WRONG_TRIES = 10;

  private record Issued(byte[] hash, Instant until) {}

  private final InstantSource time;
  private Optional<Issued> issued = Optional.empty();
  private int wrong;

  OwnerLink() {
    this(InstantSource.system());
  }

  OwnerLink(InstantSource time) {
    this.time = time;
  }

  /** Makes a new one; the one before is worth nothing then. */
  public synchronized String issue() {
    var secret = Secret.random();
    issued = Optional.of(new Issued(hash(secret), time.instant().plus(VALID)));
    wrong = 0;
    return secret;
  }

  /** True once. */
  synchronized boolean redeem(String secret) {
    var now = time.instant();
    if (issued.filter(one -> now.isBefore(one.until())).isEmpty()) {
      issued = Optional.empty();
      return false;
    }
    var right = MessageDigest.isEqual(issued.get().hash(), hash(secret));
    if (right || ++wrong >= WRONG_TRIES) {
      issued = Optional.empty();
    }
    return right;
  }

  private static byte[] hash(String secret) {
    return Secret.hash(secret).getBytes(StandardCharsets.US_ASCII);
  }
}
