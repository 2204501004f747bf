package io.ascolto.query.board;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Boxes.box;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.board.BoardEvent;
import io.ascolto.events.board.BoardEvent.BoardArchived;
import io.ascolto.events.board.BoardEvent.BoardCreated;
import io.ascolto.events.board.BoardEvent.BoardOpenedTo;
import io.ascolto.events.board.BoardEvent.BoardRemoved;
import io.ascolto.events.board.BoardEvent.BoardRenamed;
import io.ascolto.events.board.BoardEvent.BoardSegmentsChosen;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.BoardEvent.StageAdded;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountAllowed;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountEnded;
import io.ascolto.events.board.BoardEvent.VotingModelChosen;
import io.ascolto.events.board.Visibility;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds a board into one document: its name, who may see it, how one votes, its stages. */
@Component
class BoardProjector implements Fold<BoardEvent> {

  @Override
  public Class<BoardEvent> events() {
    return BoardEvent.class;
  }

  @Override
  public Change fold(BoardEvent event, Recorded when) {
    return document("board", event.board(), board -> next(board, event, when));
  }

  private static Document next(Document board, BoardEvent event, Recorded when) {
    return switch (event) {
      case BoardCreated created ->
          board
              .append("name", box(created.name()))
              .append("votingModel", created.votingModel())
              .append("visibility", created.visibility())
              .append("stages", created.stages().stream().map(BoardProjector::stage).toList())
              .append("createdAt", when.happenedAt().toString());
      case BoardRenamed renamed -> board.append("name", box(renamed.name()));
      case BoardOpenedTo opened -> board.append("visibility", opened.visibility());
      case VotesWithoutAccountAllowed _ -> board.append("withoutAccount", true);
      case VotesWithoutAccountEnded _ -> board.append("withoutAccount", false);
      case BoardSegmentsChosen chosen -> board.append("segments", chosen.segments());
      case StageAdded added -> added(board, "stages", stage(added.stage()));
      case BoardArchived _ -> board.append("visibility", Visibility.TEAM.name());
      case BoardRemoved _ -> board.append("visibility", Visibility.NOBODY.name());
      case VotingModelChosen chosen -> board.append("votingModel", chosen.votingModel());
    };
  }

  private static Document stage(Stage stage) {
    return new Document("slug", stage.slug())
        .append("kind", stage.kind())
        .append("onRoadmap", stage.onRoadmap());
  }
}
