package io.ascolto.command.member;

import io.ascolto.command.member.SessionsEndpoint.SignedInAt;
import io.ascolto.events.member.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member's sessions as the member sees them. */
final class SignedInRows {

  private static final Comparator<SignedInAt> ORDER =
      Comparator.comparing(SignedInAt::current)
          .reversed()
          .thenComparing(
              at -> Optional.ofNullable(at.seenAt()).orElse(Instant.MIN),
              Comparator.reverseOrder());

  private SignedInRows() {}

  static List<SignedInAt> of(
      MemberId member, Optional<String> secret, long now, JdbcClient jdbc, LastSeen lastSeen) {
    var asking = secret.map(Secret::hash);
    var noted = lastSeen.noted(LastSeen.Of.SESSION);
    return jdbc
        .sql(
            """
            SELECT hash, id, way, browser, device, began_at, seen_at FROM session
            WHERE member = ? AND expires_at > ?
            """)
        .params(member.toString(), now)
        .query((row, _) -> {
          var hash = row.getString(1);
          return new SignedInAt(
              row.getString(2),
              asking.filter(hash::equals).isPresent(),
              named(row.getString(3), CameBy.Way::valueOf),
              named(row.getString(4), CameBy.Browser::valueOf),
              named(row.getString(5), CameBy.Device::valueOf),
              instant(row, 6),
              noted.containsKey(hash) ? noted.get(hash) : instant(row, 7));
        })
        .list()
        .stream()
        .sorted(ORDER)
        .toList();
  }

  private static <T> @Nullable T named(@Nullable String name, Function<String, T> valueOf) {
    return name == null ? null : valueOf.apply(name);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var seconds = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochSecond(seconds);
  }
}
