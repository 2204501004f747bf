package io.ascolto.query.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ascolto.events.Sealed;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class IdeaProjectorTest {

  private final Sealed title = new Sealed(new UUID(0, 1), "dGl0bGU");
  private final Sealed text = new Sealed(new UUID(0, 2), "dGV4dA");
  private final FoldedBy idea =
      new FoldedBy(new IdeaProjector())
          .given(
              "2026-03-01T10:00:00Z",
              new IdeaSubmitted(
                  "i", 7, "ideas", "ada", title, text, List.of("dark"), "open", "OPEN"));

  @Test
  void anIdeaKeepsBoxesAndNoWords() {
    assertThat(idea.documents().get("idea/i"))
        .containsEntry("number", 7L)
        .containsEntry("board", "ideas")
        .containsEntry("author", "ada")
        .containsEntry(
            "title", new Document("key", title.key().toString()).append("box", "dGl0bGU"))
        .containsEntry("text", new Document("key", text.key().toString()).append("box", "dGV4dA"))
        .containsEntry("tags", List.of("dark"))
        .containsEntry("stage", "open")
        .containsEntry("kind", "OPEN")
        .containsEntry("submittedAt", "2026-03-01T10:00:00Z");
  }

  @Test
  void everyStageStaysInItsHistory() {
    idea.given(
        "2026-03-02T10:00:00Z", new IdeaStaged("i", "open", "planned", "PLANNED", text, "staff"));

    var document = idea.documents().get("idea/i");
    assertThat(document).containsEntry("stage", "planned").containsEntry("kind", "PLANNED");
    assertThat(document.getList("history", Document.class))
        .extracting(move -> move.getString("stage"), move -> move.getString("since"))
        .containsExactly(
            tuple("open", "2026-03-01T10:00:00Z"), tuple("planned", "2026-03-02T10:00:00Z"));
  }

  @Test
  void aHiddenIdeaSaysWhoHidItAndWhy() {
    idea.given("2026-03-02T10:00:00Z", new IdeaHidden("i", text, "staff"));

    assertThat(idea.documents().get("idea/i").get("hidden", Document.class))
        .containsEntry("by", "staff")
        .containsEntry("since", "2026-03-02T10:00:00Z")
        .containsKey("reason");
  }

  @Test
  void everyVersionStaysWithWhoWroteIt() {
    idea.given("2026-03-02T10:00:00Z", new IdeaReworded("i", text, title, "staff"));

    var document = idea.documents().get("idea/i");
    assertThat(document.get("title", Document.class)).containsEntry("box", "dGV4dA");
    assertThat(document.getList("versions", Document.class))
        .extracting(
            version -> version.get("title", Document.class).getString("box"),
            version -> version.getString("by"),
            version -> version.getString("since"),
            version -> version.get("position"))
        .containsExactly(
            tuple("dGl0bGU", "ada", "2026-03-01T10:00:00Z", 1L),
            tuple("dGV4dA", "staff", "2026-03-02T10:00:00Z", 2L));
  }

  @Test
  void aWithdrawnIdeaKeepsNoWordsOfAnyVersion() {
    idea.given("2026-03-02T10:00:00Z", new IdeaReworded("i", text, title, "staff"))
        .given("2026-03-03T10:00:00Z", new IdeaWithdrawn("i"));

    assertThat(idea.documents().get("idea/i"))
        .containsEntry("withdrawnSince", "2026-03-03T10:00:00Z")
        .containsEntry("number", 7L)
        .doesNotContainKeys("title", "text", "versions");
  }

  @Test
  void otherTagsTakeTheFirstOnesPlace() {
    idea.given(
        "2026-03-02T10:00:00Z", new IdeaTagged("i", List.of("dark"), List.of("ui"), "staff"));

    assertThat(idea.documents().get("idea/i")).containsEntry("tags", List.of("ui"));
  }
}
