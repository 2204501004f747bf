package io.ascolto.command.notice;

import io.ascolto.command.platform.KeptAbout;
import io.ascolto.command.platform.KeptRow;
import io.ascolto.events.privacy.WhatIsKept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of what somebody was told, and the mails about it that wait or were sent. */
@Component
class NoticesKept implements KeptAbout {

  /** Of whom else it tells is not theirs. */
  private static final String NOTICES =
      """
      SELECT kind, idea, comment, stage, at / 1000 AS told, CASE WHEN seen THEN 'yes' ELSE 'no' END
        AS seen
      FROM notice WHERE member IN (:members) ORDER BY position
      """;

  private static final String MAILS =
      """
      SELECT CASE WHEN digest THEN 'DIGEST' ELSE (SELECT kind FROM notice WHERE notice.mail = mail.id
        LIMIT 1) END AS kind, state, created_at AS written, due_at AS due, answer
      FROM mail WHERE member IN (:members) ORDER BY created_at
      """;

  private final JdbcClient jdbc;

  NoticesKept(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> keptAbout(Collection<String> members) {
    var kept =
        new ArrayList<>(
            jdbc.sql(NOTICES)
                .param("members", members)
                .query((row, _) ->
                    KeptRow.of(
                        WhatIsKept.NOTICE,
                        row,
                        "told",
                        List.of("kind", "idea", "comment", "stage", "seen"),
                        List.of()))
                .list());
    kept.addAll(
        jdbc.sql(MAILS)
            .param("members", members)
            .query((row, _) ->
                KeptRow.of(
                    WhatIsKept.MAIL,
                    row,
                    "written",
                    List.of("kind", "state", "answer"),
                    List.of("due")))
            .list());
    return kept;
  }
}
