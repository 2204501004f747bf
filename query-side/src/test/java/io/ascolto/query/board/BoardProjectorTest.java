package io.ascolto.query.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import io.ascolto.events.board.BoardEvent.BoardArchived;
import io.ascolto.events.board.BoardEvent.BoardCreated;
import io.ascolto.events.board.BoardEvent.BoardOpenedTo;
import io.ascolto.events.board.BoardEvent.BoardRemoved;
import io.ascolto.events.board.BoardEvent.BoardRenamed;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.BoardEvent.VotingModelChosen;
import io.ascolto.events.board.Visibility;
import io.ascolto.query.platform.documents.FoldedBy;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BoardProjectorTest {

  private static final String NOW = "2026-03-01T10:00:00.123456Z";

  private final Sealed name = new Sealed(new UUID(0, 1), "bmFtZQ");
  private final Sealed other = new Sealed(new UUID(0, 2), "b3RoZXI");
  private final FoldedBy board =
      new FoldedBy(new BoardProjector())
          .given(
              NOW,
              new BoardCreated(
                  "ideas", name, "UPVOTE", "PUBLIC", List.of(new Stage("open", "OPEN", true))));

  @Test
  void aBoardBeginsAsItWasCreated() {
    var open = new Document("slug", "open").append("kind", "OPEN").append("onRoadmap", true);
    assertThat(board.documents().get("board/ideas"))
        .isEqualTo(
            new Document("name", new Document("key", name.key().toString()).append("box", "bmFtZQ"))
                .append("votingModel", "UPVOTE")
                .append("visibility", "PUBLIC")
                .append("stages", List.of(open))
                .append("createdAt", NOW));
  }

  @Test
  void theLastNameVisibilityAndModelStand() {
    board
        .given(NOW, new BoardRenamed("ideas", other))
        .given(NOW, new BoardOpenedTo("ideas", "TEAM"))
        .given(NOW, new VotingModelChosen("ideas", "AGREE_DISAGREE"));

    var document = board.documents().get("board/ideas");
    assertThat(document.get("name", Document.class).getString("box")).isEqualTo("b3RoZXI");
    assertThat(document.getString("visibility")).isEqualTo("TEAM");
    assertThat(document.getString("votingModel")).isEqualTo("AGREE_DISAGREE");
    assertThat(document.getString("createdAt")).isEqualTo(NOW);
  }

  @Test
  void anArchivedBoardIsTheTeamsAndARemovedOneNobodys() {
    board.given(NOW, new BoardArchived("ideas"));
    assertThat(board.documents().get("board/ideas").getString("visibility")).isEqualTo("TEAM");

    board.given(NOW, new BoardRemoved("ideas"));
    assertThat(board.documents().get("board/ideas").getString("visibility")).isEqualTo("NOBODY");
    assertThat(Visibility.NOBODY.admits(true, true, () -> true)).isFalse();
  }
}
