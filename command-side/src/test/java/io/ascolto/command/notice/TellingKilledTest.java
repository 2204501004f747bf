package io.ascolto.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever it is killed, everybody is told once. */
class TellingKilledTest {

  private Happenings hub;

  @BeforeEach
  void open(@TempDir Path folder) {
    hub = new Happenings(folder);
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void whereverItIsKilledEverybodyIsToldOnce() throws SQLException {
    hub.submitted();
    for (var i = 0; i < 60; i++) {
      hub.cameThemselves("fan" + i);
      hub.remarked("remark" + i, "fan" + i);
    }
    hub.moved("planned");
    hub.moved("in-progress");
    hub.tellAll();
    var notices = hub.notices();
    var mails = hub.mails();
    assertThat(notices).hasSizeGreaterThan(180);

    var faulty = new Faulty(hub.events.dataSource);
    var kills = 0;
    for (var calls = 0L; calls < 3_000; calls += 1 + calls / 6) {
      for (var table : List.of("notice", "mail", "voice", "comment_writer")) {
        hub.jdbc.sql("DELETE FROM " + table).update();
      }
      hub.jdbc.sql("UPDATE notice_progress SET position = 0").update();
      try {
        hub.tellAll(faulty.breakingAfter(calls));
      } catch (SQLException killed) {
        kills++;
        hub.tellAll();
      }
      assertThat(hub.notices()).as("killed after %d calls", calls).isEqualTo(notices);
      assertThat(hub.mails()).as("killed after %d calls", calls).isEqualTo(mails);
    }
    assertThat(kills).isGreaterThan(20);
  }
}
