package io.ascolto.query.roadmap;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
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

/**
 * Folds the stages of an idea with the exact time at which each began, for the roadmap of any
 * moment. In the order of the log: a stage told late may have begun before one told earlier.
 */
@Component
class StagesProjector implements Fold<IdeaEvent> {

  @Override
  public Class<IdeaEvent> events() {
    return IdeaEvent.class;
  }

  @Override
  public Change fold(IdeaEvent event, Recorded when) {
    return document("stages", event.ideaId(), stages -> next(stages, event, when));
  }

  private static Document next(Document stages, IdeaEvent event, Recorded when) {
    var since = when.happenedAt().toString();
    return switch (event) {
      case IdeaSubmitted submitted ->
          added(
              stages.append("board", submitted.board()),
              "moves",
              move(submitted.stage(), submitted.kind(), since));
      case IdeaStaged staged ->
          added(stages, "moves", move(staged.toStage(), staged.kind(), since));
      case IdeaReworded _, IdeaTagged _, IdeaWithdrawn _, VotesCarriedOver _ -> stages;
      case IdeaHidden _ -> stages.append("hiddenSince", since);
    };
  }

  private static Document move(String stage, String kind, String since) {
    return new Document("stage", stage).append("kind", kind).append("since", since);
  }
}
