package io.ascolto.command.member;

import io.ascolto.command.platform.KeptAbout;
import io.ascolto.command.platform.KeptRow;
import io.ascolto.events.privacy.WhatIsKept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where and when somebody signed in, was here last, and used their keys. */
@Component
class SignInsKept implements KeptAbout {

  private static final String SESSIONS =
      """
      SELECT hash, way, browser, device, began_at AS since, expires_at AS until,
        COALESCE(seen_at, began_at, expires_at) AS seen
      FROM session WHERE member IN (:members) ORDER BY seen
      """;

  private static final String PRESENCE =
      """
      SELECT seen_at AS seen, language, asked_at AS "askedToStay"
      FROM presence WHERE member IN (:members)
      """;

  private static final String KEYS =
      """
      SELECT api_key_use.id AS "key", used_at AS used FROM api_key_use
      JOIN api_key ON api_key.id = api_key_use.id WHERE member IN (:members)
      """;

  private final JdbcClient jdbc;
  private final LastSeen lastSeen;

  SignInsKept(JdbcClient jdbc, LastSeen lastSeen) {
    this.jdbc = jdbc;
    this.lastSeen = lastSeen;
  }

  @Override
  public List<Kept> keptAbout(Collection<String> members) {
    var kept = new ArrayList<>(sessions(members));
    kept.addAll(
        jdbc.sql(PRESENCE)
            .param("members", members)
            .query((row, _) ->
                KeptRow.of(
                    WhatIsKept.PRESENCE, row, "seen", List.of("language"), List.of("askedToStay")))
            .list());
    kept.addAll(
        jdbc.sql(KEYS)
            .param("members", members)
            .query(
                (row, _) -> KeptRow.of(WhatIsKept.KEY_USE, row, "used", List.of("key"), List.of()))
            .list());
    return kept;
  }

  private List<Kept> sessions(Collection<String> members) {
    var noted = lastSeen.noted(LastSeen.Of.SESSION);
    return jdbc.sql(SESSIONS)
        .param("members", members)
        .query((row, _) -> {
          var kept =
              KeptRow.of(
                  WhatIsKept.SESSION,
                  row,
                  "seen",
                  List.of("way", "browser", "device"),
                  List.of("since", "until"));
          return new Kept(
              WhatIsKept.SESSION,
              noted.getOrDefault(row.getString("hash"), kept.at()),
              kept.says());
        })
        .list();
  }
}
