package io.ascolto.command.notice;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.notice.HearingEvent;
import io.ascolto.events.notice.HearingEvent.BoardFollowed;
import io.ascolto.events.notice.HearingEvent.BoardUnfollowed;
import io.ascolto.events.notice.HearingEvent.IdeaFollowed;
import io.ascolto.events.notice.HearingEvent.IdeaMuted;
import io.ascolto.events.notice.HearingEvent.NoticeWayChosen;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** What members said that they want to hear of. */
@Component
class HearingTable implements InlineView {

  private static final String IDEA = "idea:";

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    switch (event) {
      case HearingEvent happened -> said(connection, happened);
      case MemberForgotten forgotten -> {
        Sql.update(connection, "DELETE FROM following WHERE member = ?", forgotten.memberId());
        Sql.update(connection, "DELETE FROM notice_way WHERE member = ?", forgotten.memberId());
      }
      default -> {}
    }
  }

  private static void said(Connection connection, HearingEvent event) throws SQLException {
    switch (event) {
      case IdeaFollowed followed -> follow(connection, followed, true);
      case IdeaMuted muted -> follow(connection, muted, false);
      case BoardFollowed followed -> follow(connection, followed, true);
      case BoardUnfollowed left -> follow(connection, left, false);
      case NoticeWayChosen chosen ->
          Sql.update(
              connection,
              "INSERT INTO notice_way (member, kind, way) VALUES (?, ?, ?)"
                  + " ON CONFLICT (member, kind) DO UPDATE SET way = excluded.way",
              chosen.memberId(),
              chosen.kind(),
              chosen.way());
    }
  }

  static String ofIdea(String idea) {
    return IDEA + idea;
  }

  static String ofBoard(String board) {
    return "board:" + board;
  }

  static boolean isIdea(String subject) {
    return subject.startsWith(IDEA);
  }

  /** The idea or the board that a subject is. */
  static String named(String subject) {
    return subject.substring(subject.indexOf(':') + 1);
  }

  private static void follow(Connection connection, HearingEvent event, boolean follows)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO following (subject, member, follows) VALUES (?, ?, ?)"
            + " ON CONFLICT (subject, member) DO UPDATE SET follows = excluded.follows",
        HearingStream.of(event).subject(),
        event.memberId(),
        follows);
  }
}
