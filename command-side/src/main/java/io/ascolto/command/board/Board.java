package io.ascolto.command.board;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Shape;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
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
import io.ascolto.events.board.StageKind;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A place for ideas: who sees it, how one votes there, and the stages its ideas go through. */
class Board {

  private static final List<Stage> DEFAULT_STAGES =
      List.of(
          new Stage("open", StageKind.OPEN.name(), false),
          new Stage("planned", StageKind.PLANNED.name(), true),
          new Stage("in-progress", StageKind.IN_PROGRESS.name(), true),
          new Stage("shipped", StageKind.SHIPPED.name(), true),
          new Stage("declined", StageKind.DECLINED.name(), false));

  @AggregateIdentifier private BoardSlug slug;
  private Optional<Sealed> name = Optional.empty();
  private VotingModel votingModel = VotingModel.UPVOTE;
  private Visibility visibility = Visibility.PUBLIC;
  private Optional<Boolean> withoutAccount = Optional.empty();
  private List<String> segments = List.of();
  private boolean closed;
  private final Map<String, String> kinds = new HashMap<>();

  Board() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome keep(KeepBoard command, Vault vault, VotedBoards voted, KnownSegments known) {
    checkSegments(command, known);
    refuseClosed();
    if (name.isEmpty()) {
      apply(
          new BoardCreated(
              command.board().slug(),
              vault.seal(command.by().toString(), command.name()),
              command.votingModel().name(),
              command.visibility().name(),
              DEFAULT_STAGES));
      chooseSegments(command);
      chooseWithoutAccount(command);
      return Outcome.CREATED;
    }
    if (votingModel != command.votingModel()) {
      chooseVotingModel(command, voted);
    }
    if (!name.flatMap(vault::open).equals(Optional.of(command.name()))) {
      apply(
          new BoardRenamed(
              command.board().slug(), vault.seal(command.by().toString(), command.name())));
    }
    if (visibility != command.visibility()) {
      apply(new BoardOpenedTo(command.board().slug(), command.visibility().name()));
    }
    chooseSegments(command);
    chooseWithoutAccount(command);
    return Outcome.DONE;
  }

  private void chooseWithoutAccount(KeepBoard command) {
    var asked = command.withoutAccount();
    if (asked.isEmpty() || asked.equals(withoutAccount)) {
      return;
    }
    var fits =
        command.visibility() == Visibility.PUBLIC && command.votingModel() == VotingModel.UPVOTE;
    if (asked.get() && !fits) {
      throw Rejection.conflict(
              "board.without-account.unfit",
              "Only a public board with one vote each takes votes without an account")
          .asException();
    }
    var board = command.board().slug();
    apply(
        asked.get() ? new VotesWithoutAccountAllowed(board) : new VotesWithoutAccountEnded(board));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome add(AddStage command) {
    if (name.isEmpty()) {
      throw Rejection.notFound("board.unknown", "There is no such board").asException();
    }
    refuseClosed();
    var stage = command.stage();
    var known = kinds.get(stage.slug());
    if (known == null) {
      apply(new StageAdded(command.board().slug(), stage));
      return Outcome.CREATED;
    }
    if (!known.equals(stage.kind())) {
      throw Rejection.conflict("stage.exists", "The board has this stage with another kind")
          .asException();
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome archive(ArchiveBoard command) {
    if (name.isPresent() && !closed) {
      apply(new BoardArchived(command.board().slug()));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome remove(RemoveBoard command) {
    if (name.isPresent() && !closed) {
      apply(new BoardRemoved(command.board().slug()));
    }
    return Outcome.DONE;
  }

  private void refuseClosed() {
    if (closed) {
      throw Rejection.conflict("board.archived", "This board is archived").asException();
    }
  }

  /** A board for segments without one would be for the team, and look as if it were not. */
  private void checkSegments(KeepBoard command, KnownSegments known) {
    var asked = command.segments().orElse(segments);
    var unknown = known.unknown(asked);
    new Shape()
        .require(
            command.visibility() != Visibility.NOBODY, "visibility", "unknown", "is not for boards")
        .require(
            command.visibility() != Visibility.SEGMENT || !asked.isEmpty(),
            "segments",
            "required",
            "must be one at least")
        .require(unknown.isEmpty(), "segments", "unknown", "There is no segment " + unknown)
        .check();
  }

  /** Segments that nothing depends on would only be in the way of removing them. */
  private void chooseSegments(KeepBoard command) {
    var asked =
        command.visibility() == Visibility.SEGMENT
            ? command.segments().orElse(segments)
            : List.<String>of();
    if (!asked.equals(segments)) {
      apply(new BoardSegmentsChosen(command.board().slug(), asked));
    }
  }

  private static void chooseVotingModel(KeepBoard command, VotedBoards voted) {
    if (voted.hasVotes(command.board().slug())) {
      throw Rejection.conflict(
              "board.model.in-use", "There are votes already; the voting model stays")
          .asException();
    }
    apply(new VotingModelChosen(command.board().slug(), command.votingModel().name()));
  }

  @EventSourcingHandler
  void on(BoardEvent event) {
    switch (event) {
      case BoardCreated created -> {
        slug = new BoardSlug(created.board());
        name = Optional.of(created.name());
        votingModel = VotingModel.valueOf(created.votingModel());
        visibility = Visibility.valueOf(created.visibility());
        created.stages().forEach(stage -> kinds.put(stage.slug(), stage.kind()));
      }
      case BoardRenamed renamed -> name = Optional.of(renamed.name());
      case VotesWithoutAccountAllowed _ -> withoutAccount = Optional.of(true);
      case VotesWithoutAccountEnded _ -> withoutAccount = Optional.of(false);
      case BoardOpenedTo opened -> visibility = Visibility.valueOf(opened.visibility());
      case BoardSegmentsChosen chosen -> segments = chosen.segments();
      case StageAdded added -> kinds.put(added.stage().slug(), added.stage().kind());
      case BoardArchived _, BoardRemoved _ -> closed = true;
      case VotingModelChosen chosen -> votingModel = VotingModel.valueOf(chosen.votingModel());
    }
  }
}
