package io.ascolto.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.Tables;
import io.ascolto.command.platform.KeptAbout.Kept;
import io.ascolto.events.privacy.WhatIsKept;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticesKeptTest {

  @TempDir Path folder;

  private void told(JdbcClient jdbc, String member, long position, String mail) {
    jdbc.sql(
            "INSERT INTO notice (member, position, kind, idea, by_member, at, mail)"
                + " VALUES (?, ?, 'REPLY', 'mill', 'ben', 7000, ?)")
        .params(member, position, mail)
        .update();
  }

  private void mailed(JdbcClient jdbc, String id, String member, boolean digest) {
    jdbc.sql(
            "INSERT INTO mail (id, member, digest, created_at, due_at, state, tries)"
                + " VALUES (?, ?, ?, 8, 9, 'SENT', 1)")
        .params(id, member, digest)
        .update();
  }

  @Test
  void somebodyIsToldOfEveryNoticeAndMailOfTheirsAndOfNobodyElse() {
    var jdbc = JdbcClient.create(Tables.in(folder));
    told(jdbc, "ada", 1, "one");
    told(jdbc, "cora", 1, "two");
    mailed(jdbc, "one", "ada", false);
    mailed(jdbc, "daily", "ada", true);
    mailed(jdbc, "two", "cora", false);
    var due = Instant.ofEpochSecond(9).toString();

    assertThat(new NoticesKept(jdbc).keptAbout(List.of("ada")))
        .containsExactlyInAnyOrder(
            new Kept(
                WhatIsKept.NOTICE,
                Instant.ofEpochSecond(7),
                Map.of("kind", "REPLY", "idea", "mill", "seen", "no")),
            new Kept(
                WhatIsKept.MAIL,
                Instant.ofEpochSecond(8),
                Map.of("kind", "REPLY", "state", "SENT", "due", due)),
            new Kept(
                WhatIsKept.MAIL,
                Instant.ofEpochSecond(8),
                Map.of("kind", "DIGEST", "state", "SENT", "due", due)));
  }
}
