package io.ascolto.command.member;

import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * That somebody has proven to be another member too: a code is used up at once, and they look at
 * what will move before they say yes. Nothing is stored; the hub knows its own word by its key.
 */
@Component
class Proofs {

  static final Duration VALID = Duration.ofMinutes(15);

  private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([0-9a-f]+)");

  private final Vault vault;
  private final InstantSource time;

  @Autowired
  Proofs(Vault vault) {
    this(vault, InstantSource.system());
  }

  Proofs(Vault vault, InstantSource time) {
    this.vault = vault;
    this.time = time;
  }

  String that(MemberId self, MemberId other) {
    var until = time.instant().plus(VALID).getEpochSecond();
    return until + "." + word(self, other, until);
  }

  void check(MemberId self, MemberId other, @Nullable String proof) {
    var form = FORM.matcher(proof == null ? "" : proof);
    if (!form.matches() || !holds(self, other, Long.parseLong(form.group(1)), form.group(2))) {
      throw Rejection.forbidden(
              "proof.invalid", "The other address was not proven, or longer than 15 minutes ago")
          .asException();
    }
  }

  private boolean holds(MemberId self, MemberId other, long until, String word) {
    return time.instant().getEpochSecond() < until
        && MessageDigest.isEqual(
            word.getBytes(StandardCharsets.US_ASCII),
            word(self, other, until).getBytes(StandardCharsets.US_ASCII));
  }

  private String word(MemberId self, MemberId other, long until) {
    return vault.keyedHash("one person " + self + " " + other + " " + until);
  }
}
