package io.ascolto.query.timeline;

import static io.ascolto.query.platform.documents.Boxes.box;

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
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds votes on behalf of others into the timeline; other votes are numbers, not entries. */
@Component
class VouchersProjector implements Fold<BallotEvent> {

  @Override
  public Class<BallotEvent> events() {
    return BallotEvent.class;
  }

  @Override
  public Change fold(BallotEvent event, Recorded when) {
    return switch (event) {
      case VoteVouchedFor vouched -> Timeline.entry(event.ideaId(), when, entry(vouched));
      case VoteCast _,
          VoteSwitched _,
          VoteWithdrawn _,
          VoteCarried _,
          VoteHandedOver _,
          VoteReturned _,
          VoteRestored _,
          VoteSetAside _,
          VoteTakenBackIn _,
          SetAsideVoteWithdrawn _ ->
          Change.nothing();
    };
  }

  private static Document entry(VoteVouchedFor vouched) {
    return new Document("what", "VOUCHED_FOR")
        .append("by", vouched.byId())
        .append("member", vouched.memberId())
        .append("source", vouched.source())
        .append("url", box(vouched.url()))
        .append("note", box(vouched.note()));
  }
}
