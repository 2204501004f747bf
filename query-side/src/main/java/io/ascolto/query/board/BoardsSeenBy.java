package io.ascolto.query.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedBoard;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All boards of one audience, by slug. */
record BoardsSeenBy(Audience audience) implements Question<Page> {

  /**
   * A name is null once its key was destroyed.
   *
   * @param segments slugs of those who see it besides the team; told to staff alone
   * @param archived whether it takes nothing new; the team alone sees it then
   */
  record Board(
      String board,
      @Nullable String name,
      VotingModel votingModel,
      Visibility visibility,
      boolean votesWithoutAccount,
      boolean archived,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> segments,
      List<Column> stages) {}

  /** A stage of the board's workflow. */
  @Schema(name = "Stage")
  record Column(String slug, StageKind kind, boolean onRoadmap) {

    static Column of(Stage stage) {
      return new Column(stage.slug(), StageKind.valueOf(stage.kind()), stage.onRoadmap());
    }
  }

  @Override
  public Page answer(Snapshot snapshot) {
    var boards =
        snapshot.boards().values().stream()
            .filter(board -> board.isSeenBy(audience))
            .sorted(Comparator.comparing(ListedBoard::board))
            .map(board -> board(board, audience, snapshot))
            .toList();
    return new Page.Writing().add(Json.bytes(boards)).done();
  }

  private static Board board(ListedBoard board, Audience audience, Snapshot snapshot) {
    return new Board(
        board.board(),
        snapshot.open(board.name()).orElse(null),
        board.votingModel(),
        board.visibility(),
        board.takesVotesWithoutAccount(),
        board.archived(),
        audience.isStaff() ? board.segments() : List.of(),
        board.stages().stream().map(Column::of).toList());
  }
}
