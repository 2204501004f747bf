package io.ascolto.query.board;

import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedBoard;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All boards of one audience, by slug. */
record BoardsSeenBy(Audience audience) implements Question<Page> {

  /** A name is null once its key was destroyed. */
  private record Board(
      String board,
      @Nullable String name,
      String votingModel,
      String visibility,
      List<Stage> stages) {}

  @Override
  public Page answer(Snapshot snapshot) {
    var boards =
        snapshot.boards().values().stream()
            .filter(board -> audience.sees(board.visibility()))
            .sorted(Comparator.comparing(ListedBoard::board))
            .map(board -> board(board, snapshot))
            .toList();
    return new Page.Writing().add(Json.bytes(boards)).done();
  }

  private static Board board(ListedBoard board, Snapshot snapshot) {
    return new Board(
        board.board(),
        snapshot.open(board.name()).orElse(null),
        board.votingModel().name(),
        board.visibility().name(),
        board.stages());
  }
}
