package io.ascolto.query.idea;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Boxes.box;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.Sealed;
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
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds an idea into one document: what it says, where it stands and how it came there. */
@Component
class IdeaProjector implements Fold<IdeaEvent> {

  private static final List<String> WORDS = List.of("title", "text", "versions");

  @Override
  public Class<IdeaEvent> events() {
    return IdeaEvent.class;
  }

  @Override
  public Change fold(IdeaEvent event, Recorded when) {
    return document("idea", event.ideaId(), idea -> next(idea, event, when));
  }

  private static Document next(Document idea, IdeaEvent event, Recorded when) {
    var since = when.happenedAt().toString();
    return switch (event) {
      case IdeaSubmitted submitted ->
          added(
              said(idea, submitted.title(), submitted.text(), submitted.authorId(), when)
                  .append("number", submitted.number())
                  .append("board", submitted.board())
                  .append("author", submitted.authorId())
                  .append("tags", submitted.tags())
                  .append("stage", submitted.stage())
                  .append("kind", submitted.kind())
                  .append("submittedAt", since),
              "history",
              stage(submitted.stage(), submitted.kind(), since, submitted.authorId()));
      case IdeaStaged staged ->
          added(
              idea.append("stage", staged.toStage()).append("kind", staged.kind()),
              "history",
              stage(staged.toStage(), staged.kind(), since, staged.byId())
                  .append("message", box(staged.message())));
      case VotesCarriedOver votes -> {
        var sources = idea.get("carriedOver", Document.class);
        yield idea.append(
            "carriedOver",
            (sources == null ? new Document() : sources).append(votes.source(), votes.to()));
      }
      case IdeaReworded reworded ->
          said(idea, reworded.title(), reworded.text(), reworded.byId(), when);
      case IdeaTagged tagged -> idea.append("tags", tagged.to());
      case IdeaWithdrawn _ -> {
        WORDS.forEach(idea::remove);
        yield idea.append("withdrawnSince", since);
      }
      case IdeaHidden hidden ->
          idea.append(
              "hidden",
              new Document("reason", box(hidden.reason()))
                  .append("by", hidden.byId())
                  .append("since", since));
      case IdeaRestored _ -> {
        idea.remove("hidden");
        yield idea;
      }
    };
  }

  private static Document said(Document idea, Sealed title, Sealed text, String by, Recorded when) {
    var version =
        new Document("position", when.position())
            .append("since", when.happenedAt().toString())
            .append("by", by)
            .append("title", box(title))
            .append("text", box(text));
    return added(idea.append("title", box(title)).append("text", box(text)), "versions", version);
  }

  private static Document stage(String stage, String kind, String since, String by) {
    return new Document("stage", stage)
        .append("kind", kind)
        .append("since", since)
        .append("by", by);
  }
}
