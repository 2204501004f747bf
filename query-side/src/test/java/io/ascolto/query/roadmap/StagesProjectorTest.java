package io.ascolto.query.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StagesProjectorTest {

  private final Sealed sealed = new Sealed(new UUID(0, 1), "");

  @Test
  void everyStageIsKeptWithTheExactTimeAtWhichItBegan() {
    var stages =
        new FoldedBy(new StagesProjector())
            .given(
                "2026-03-01T10:00:00.000001Z",
                new IdeaSubmitted("i", 1, "b", "ada", sealed, sealed, List.of(), "open", "OPEN"))
            .given(
                "2026-03-02T10:00:00Z",
                new IdeaStaged("i", "open", "shipped", "SHIPPED", sealed, "staff"))
            .given("2026-03-03T10:00:00Z", new IdeaHidden("i", sealed, "staff"));

    var open = move("open", "OPEN", "2026-03-01T10:00:00.000001Z");
    var shipped = move("shipped", "SHIPPED", "2026-03-02T10:00:00Z");
    assertThat(stages.documents().get("stages/i"))
        .isEqualTo(
            new Document("board", "b")
                .append("moves", List.of(open, shipped))
                .append("hiddenSince", "2026-03-03T10:00:00Z"));
  }

  private static Document move(String stage, String kind, String since) {
    return new Document("stage", stage).append("kind", kind).append("since", since);
  }
}
