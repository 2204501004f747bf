package io.ascolto.query.ballot;

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
import java.util.Map;
import org.springframework.stereotype.Component;

/** Folds votes without voters into {@link VotesPerDay}, on the day on which they were brought. */
@Component
class CarriedOverPerDayProjector implements Fold<IdeaEvent> {

  @Override
  public Class<IdeaEvent> events() {
    return IdeaEvent.class;
  }

  @Override
  public Change fold(IdeaEvent event, Recorded when) {
    return switch (event) {
      case VotesCarriedOver votes ->
          VotesPerDay.changed(
              votes.ideaId(), when, Map.of("carriedOver", votes.to() - votes.from()));
      case IdeaSubmitted _,
          IdeaReworded _,
          IdeaTagged _,
          IdeaStaged _,
          IdeaWithdrawn _,
          IdeaHidden _,
          IdeaRestored _ ->
          Change.nothing();
    };
  }
}
