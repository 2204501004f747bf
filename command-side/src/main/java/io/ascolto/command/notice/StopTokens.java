package io.ascolto.command.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.notice.NoticeKind;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What stands in a mail for stopping more of them: whom and what, signed with the hub's secret. It
 * stops mails and can do nothing else, so it never expires.
 */
@Component
class StopTokens {

  private static final String ALL = "ALL";
  private static final Pattern TOKEN =
      Pattern.compile("(?<member>[0-9a-f-]{36})\\.(?<kind>[A-Z_]+)\\.[0-9a-f]{64}");

  /**
   * @param kind empty: all of them
   */
  record Stop(MemberId member, Optional<NoticeKind> kind) {}

  private final Vault vault;

  StopTokens(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param kind empty: all of them
   */
  String of(String member, Optional<NoticeKind> kind) {
    return signed(member, kind.map(NoticeKind::name).orElse(ALL));
  }

  private String signed(String member, String kind) {
    var what = member + "." + kind;
    return what + "." + vault.keyedHash("unsubscribe " + what);
  }

  /** Empty where it was not made here. */
  Optional<Stop> read(String token) {
    var parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var member = parts.group("member");
    var kind = parts.group("kind");
    return MessageDigest.isEqual(token.getBytes(UTF_8), signed(member, kind).getBytes(UTF_8))
        ? Optional.of(new Stop(MemberId.of(member), kind(kind)))
        : Optional.empty();
  }

  private static Optional<NoticeKind> kind(String named) {
    return named.equals(ALL) ? Optional.empty() : Optional.of(NoticeKind.valueOf(named));
  }
}
