package io.ascolto.events.board;

import io.ascolto.events.Sealed;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a board. {@code board} is its slug, which is its identity. */
public sealed interface BoardEvent {

  String board();

  /** One stage of a board's workflow: a slug, its kind, and whether the roadmap shows it. */
  record Stage(String slug, String kind, boolean onRoadmap) {}

  @Revision("1")
  record BoardCreated(
      String board, Sealed name, String votingModel, String visibility, List<Stage> stages)
      implements BoardEvent {

    public BoardCreated {
      stages = List.copyOf(stages);
    }
  }

  @Revision("1")
  record BoardRenamed(String board, Sealed name) implements BoardEvent {}

  @Revision("1")
  record BoardOpenedTo(String board, String visibility) implements BoardEvent {}

  /** Besides the team, whoever is in one of these; as long as its visibility is SEGMENT. */
  @Revision("1")
  record BoardSegmentsChosen(String board, List<String> segments) implements BoardEvent {

    public BoardSegmentsChosen {
      segments = List.copyOf(segments);
    }
  }

  /** Behind those that the board had. */
  @Revision("1")
  record StageAdded(String board, Stage stage) implements BoardEvent {}

  @Revision("1")
  record VotingModelChosen(String board, String votingModel) implements BoardEvent {}

  /** Also browsers may vote whose people have not signed in. */
  @Revision("1")
  record VotesWithoutAccountAllowed(String board) implements BoardEvent {}

  /** From now on; votes that were cast stay. */
  @Revision("1")
  record VotesWithoutAccountEnded(String board) implements BoardEvent {}

  /** From now on the team alone sees it, and it takes nothing new. */
  @Revision("1")
  record BoardArchived(String board) implements BoardEvent {}

  /** From now on nobody sees it; what it held was of a demo. */
  @Revision("1")
  record BoardRemoved(String board) implements BoardEvent {}
}
