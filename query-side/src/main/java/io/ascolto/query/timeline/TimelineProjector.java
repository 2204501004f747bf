package io.ascolto.query.timeline;

import static io.ascolto.query.platform.documents.Boxes.box;

import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds what happens to an idea itself into its timeline. */
@Component
class TimelineProjector implements Fold<IdeaEvent> {

  @Override
  public Class<IdeaEvent> events() {
    return IdeaEvent.class;
  }

  @Override
  public Change fold(IdeaEvent event, Recorded when) {
    return Timeline.entry(event.ideaId(), when, entry(event));
  }

  private static Document entry(IdeaEvent event) {
    return switch (event) {
      case IdeaSubmitted submitted ->
          new Document("what", "SUBMITTED")
              .append("by", submitted.authorId())
              .append("stage", submitted.stage());
      case IdeaStaged staged ->
          new Document("what", "STAGED")
              .append("by", staged.byId())
              .append("from", staged.fromStage())
              .append("to", staged.toStage())
              .append("kind", staged.kind())
              .append("message", box(staged.message()));
      case VotesCarriedOver votes ->
          new Document("what", "VOTES_CARRIED_OVER")
              .append("by", votes.byId())
              .append("source", votes.source())
              .append("from", votes.from())
              .append("to", votes.to());
      case IdeaReworded reworded -> new Document("what", "REWORDED").append("by", reworded.byId());
      case IdeaTagged tagged ->
          new Document("what", "TAGGED")
              .append("by", tagged.byId())
              .append("from", tagged.from())
              .append("to", tagged.to());
      case IdeaWithdrawn _ -> new Document("what", "WITHDRAWN");
      case IdeaHidden hidden ->
          new Document("what", "HIDDEN")
              .append("by", hidden.byId())
              .append("reason", box(hidden.reason()));
      case IdeaRestored restored -> new Document("what", "RESTORED").append("by", restored.byId());
    };
  }
}
