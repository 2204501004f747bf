package io.ascolto.command.ballot;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Sql;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The votes of browsers, also those set aside, until their person signs in: what stands is taken
 * along, what is set aside is given up.
 */
@Component
class DeviceVoteTable implements InlineView {

  private final JdbcClient jdbc;

  DeviceVoteTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (!(event instanceof BallotEvent happened)) {
      return;
    }
    switch (happened) {
      case VoteCast cast when cast.withoutAccount() ->
          Sql.update(
              connection,
              "INSERT INTO device_vote (member, idea) VALUES (?, ?)",
              cast.memberId(),
              cast.ideaId());
      case VoteWithdrawn withdrawn when withdrawn.withoutAccount() -> remove(connection, withdrawn);
      case VoteHandedOver over when !over.withAccount() -> remove(connection, over);
      case SetAsideVoteWithdrawn withdrawn -> remove(connection, withdrawn);
      case VoteCast _,
          VoteWithdrawn _,
          VoteSwitched _,
          VoteHandedOver _,
          VoteCarried _,
          VoteReturned _,
          VoteRestored _,
          VoteSetAside _,
          VoteTakenBackIn _,
          VoteVouchedFor _ -> {}
    }
  }

  private static void remove(Connection connection, BallotEvent event) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM device_vote WHERE member = ? AND idea = ?",
        event.memberId(),
        event.ideaId());
  }

  List<IdeaId> of(MemberId device) {
    return jdbc.sql("SELECT idea FROM device_vote WHERE member = ?")
        .param(device.toString())
        .query((row, _) -> IdeaId.of(row.getString(1)))
        .list();
  }
}
