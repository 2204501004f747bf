package io.ascolto.query.timeline;

import static io.ascolto.query.platform.documents.Boxes.box;

import io.ascolto.events.aside.AsideEvent;
import io.ascolto.events.aside.AsideEvent.AsideDecided;
import io.ascolto.events.aside.AsideEvent.AsideReversed;
import io.ascolto.events.aside.AsideEvent.VotesSetAside;
import io.ascolto.events.aside.AsideEvent.VotesTakenBackIn;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds into an idea's timeline which of its votes do not count. */
@Component
class AsidesProjector implements Fold<AsideEvent> {

  @Override
  public Class<AsideEvent> events() {
    return AsideEvent.class;
  }

  @Override
  public Change fold(AsideEvent event, Recorded when) {
    return switch (event) {
      case VotesSetAside set -> Timeline.entry(set.ideaId(), when, entry(set));
      case VotesTakenBackIn taken ->
          Timeline.entry(
              taken.ideaId(),
              when,
              new Document("what", "VOTES_TAKEN_BACK_IN").append("by", taken.byId()));
      // Of a board, and perhaps of many ideas.
      case AsideDecided _, AsideReversed _ -> Change.nothing();
    };
  }

  private static Document entry(VotesSetAside set) {
    return new Document("what", "VOTES_SET_ASIDE")
        .append("by", set.byId())
        .append("votes", set.votes())
        .append("reason", box(set.reason()));
  }
}
