package io.ascolto.command.member;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Six digits that prove an e-mail address: the last one sent is valid for ten minutes, for five
 * tries, once, and for what its letter says alone. Rows hold keyed hashes only, so nobody who reads
 * them can use them.
 */
@Component
class SignInCodes {

  static final Duration VALID = Duration.ofMinutes(10);
  static final int TRIES = 5;

  private static final int CODES = 1_000_000;

  private static final String TO_SIGN_IN = "";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("sign-in").start(task));

  @Autowired
  SignInCodes(JdbcClient jdbc, Vault vault) {
    this(jdbc, vault, InstantSource.system());
  }

  SignInCodes(JdbcClient jdbc, Vault vault, InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.time = time;
  }

  /** The new code; those before it are worth nothing then. */
  Mono<String> issue(String address) {
    return issue(address, TO_SIGN_IN);
  }

  /** For whoever says that the address is theirs, too. */
  Mono<String> issue(String address, MemberId self) {
    return issue(address, toJoin(self));
  }

  private Mono<String> issue(String address, String use) {
    return Mono.fromCallable(
            () -> {
              var code = "%06d".formatted(random.nextInt(CODES));
              jdbc.sql("DELETE FROM sign_in_code WHERE expires_at < ?").param(now()).update();
              jdbc.sql(
                      """
                      INSERT INTO sign_in_code (address_hash, code_hash, tries, expires_at)
                      VALUES (?, ?, 0, ?)
                      ON CONFLICT (address_hash) DO UPDATE
                      SET code_hash = excluded.code_hash, tries = 0,
                          expires_at = excluded.expires_at
                      """)
                  .params(hash(address), hash(address, code, use), now() + VALID.toSeconds())
                  .update();
              return code;
            })
        .subscribeOn(blocking);
  }

  /** True once. */
  Mono<Boolean> redeem(String address, String code) {
    return redeem(address, code, TO_SIGN_IN);
  }

  /** True once, for whoever asked for the code. */
  Mono<Boolean> redeem(String address, String code, MemberId self) {
    return redeem(address, code, toJoin(self));
  }

  private static String toJoin(MemberId self) {
    return " to join " + self;
  }

  private Mono<Boolean> redeem(String address, String code, String use) {
    return Mono.fromCallable(() -> isRight(address, code, use) && isTaken(address, code, use))
        .subscribeOn(blocking);
  }

  /** Counts the try before it looks, so that tries at the same time are counted, too. */
  private boolean isRight(String address, String code, String use) {
    var tried =
        jdbc.sql(
                """
                UPDATE sign_in_code SET tries = tries + 1
                WHERE address_hash = ? AND tries < ? AND expires_at > ?
                """)
            .params(hash(address), TRIES, now())
            .update();
    return tried == 1
        && jdbc.sql("SELECT code_hash FROM sign_in_code WHERE address_hash = ?")
            .param(hash(address))
            .query(String.class)
            .optional()
            .filter(kept -> isEqual(kept, hash(address, code, use)))
            .isPresent();
  }

  /** Of two who bring the same code the one who takes its row away. */
  private boolean isTaken(String address, String code, String use) {
    return jdbc.sql("DELETE FROM sign_in_code WHERE address_hash = ? AND code_hash = ?")
            .params(hash(address), hash(address, code, use))
            .update()
        == 1;
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private String hash(String address) {
    return vault.keyedHash(Address.normalised(address));
  }

  private String hash(String address, String code, String use) {
    return vault.keyedHash("code " + code + use + " " + Address.normalised(address));
  }

  private long now() {
    return time.instant().getEpochSecond();
  }
}
