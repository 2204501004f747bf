package io.ascolto.query.platform.lists;

import io.ascolto.events.aside.AsideEvent.VotesSetAside;
import io.ascolto.events.aside.AsideEvent.VotesTakenBackIn;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.board.BoardEvent;
import io.ascolto.events.board.BoardEvent.BoardArchived;
import io.ascolto.events.board.BoardEvent.BoardCreated;
import io.ascolto.events.board.BoardEvent.BoardOpenedTo;
import io.ascolto.events.board.BoardEvent.BoardRemoved;
import io.ascolto.events.board.BoardEvent.BoardRenamed;
import io.ascolto.events.board.BoardEvent.BoardSegmentsChosen;
import io.ascolto.events.board.BoardEvent.StageAdded;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountAllowed;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountEnded;
import io.ascolto.events.board.BoardEvent.VotingModelChosen;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentRestored;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.discussion.CommentEvent.ReactionTakenBack;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.events.privacy.PrivacyEvent.WordsDestroyed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.lists.Card.Aside;
import io.ascolto.query.platform.lists.Card.Hidden;
import io.ascolto.query.platform.lists.Said.Rewording;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Folds events into ideas and boards. The numbers of every idea and all boards are held in memory,
 * so that a batch of votes touches each idea's columns once; what an idea says is read where an
 * event asks for it.
 */
final class IdeasFold {

  /**
   * What a batch changed.
   *
   * @param cards documents to be written anew, by id
   * @param earlier for each idea whose numbers changed, the numbers that the index has
   * @param boards boards to be written anew, by slug
   */
  record Changes(
      Map<String, Card> cards, Map<String, Tally> earlier, Map<String, ListedBoard> boards) {

    /** Every idea of which something changed. */
    Set<String> ideas() {
      var ideas = new LinkedHashSet<>(cards.keySet());
      ideas.addAll(earlier.keySet());
      return ideas;
    }

    Changes() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  private final Map<String, Tally> tallies;
  private final Map<String, ListedBoard> boards;
  private final Function<String, Card> indexed;
  private Changes changes = new Changes();

  IdeasFold(
      Map<String, Tally> tallies, Map<String, ListedBoard> boards, Function<String, Card> indexed) {
    this.tallies = new HashMap<>(tallies);
    this.boards = new HashMap<>(boards);
    this.indexed = indexed;
  }

  Changes fold(List<Recorded> batch) {
    changes = new Changes();
    batch.forEach(this::fold);
    return changes;
  }

  Tally tally(String idea) {
    var tally = tallies.get(idea);
    if (tally == null) {
      throw new IllegalStateException("The log has no idea " + idea + " before this");
    }
    return tally;
  }

  Map<String, ListedBoard> boards() {
    return Map.copyOf(boards);
  }

  private void fold(Recorded recorded) {
    switch (recorded.event()) {
      case IdeaEvent event -> fold(event, recorded.happenedAt());
      case BallotEvent event ->
          count(event.ideaId(), tally -> tally.after(event, recorded.happenedAt()));
      case CommentEvent event -> fold(event);
      case BoardEvent event -> fold(event);
      // Written anew, without the words that nobody can open any more.
      case WordsDestroyed event ->
          event.ideaIds().stream()
              .filter(tallies::containsKey)
              .forEach(idea -> edit(idea, card -> card));
      case VotesSetAside event -> {
        var aside =
            new Aside(event.asideId(), recorded.happenedAt(), event.votes(), event.reason());
        edit(event.ideaId(), card -> card.settingAside(aside));
      }
      case VotesTakenBackIn event -> edit(event.ideaId(), card -> card.takingIn(event.asideId()));
      case TextRemoved event ->
          Optional.of(event.textId())
              .filter(tallies::containsKey)
              .ifPresent(idea -> edit(idea, Card::removed));
      // Events of slices that no list shows.
      default -> {}
    }
  }

  private void fold(IdeaEvent event, Instant at) {
    switch (event) {
      case IdeaSubmitted idea -> {
        tallies.put(idea.ideaId(), Tally.of(idea.number(), at));
        changes
            .cards()
            .put(
                idea.ideaId(),
                new Card(
                    idea.ideaId(),
                    idea.board(),
                    idea.authorId(),
                    Optional.of(new Said(idea.title(), idea.text(), Optional.empty())),
                    idea.tags(),
                    List.of(new Move(idea.stage(), idea.kind(), at, Optional.empty())),
                    Map.of(),
                    Optional.empty(),
                    List.of()));
      }
      case IdeaStaged idea -> {
        var move = new Move(idea.toStage(), idea.kind(), at, Optional.of(idea.message()));
        edit(idea.ideaId(), card -> card.moved(move));
      }
      case IdeaReworded idea ->
          edit(
              idea.ideaId(),
              card -> {
                var last = new Rewording(at, !idea.byId().equals(card.author()));
                return card.saying(new Said(idea.title(), idea.text(), Optional.of(last)));
              });
      case IdeaTagged idea -> edit(idea.ideaId(), card -> card.tagged(idea.to()));
      case IdeaWithdrawn idea -> edit(idea.ideaId(), Card::asWithdrawn);
      case IdeaHidden idea -> {
        var hidden = Optional.of(new Hidden(at, idea.reason(), false));
        edit(idea.ideaId(), card -> card.hidden(hidden));
      }
      case IdeaRestored idea -> edit(idea.ideaId(), Card::shown);
      case VotesCarriedOver votes -> {
        count(votes.ideaId(), tally -> tally.carriedOver(votes.from(), votes.to()).touched(at));
        edit(votes.ideaId(), card -> card.carrying(votes.source(), votes.to()));
      }
    }
  }

  /** Those that stand are counted. */
  private void fold(CommentEvent event) {
    switch (event) {
      case CommentPosted comment -> count(comment.ideaId(), tally -> tally.commented(1));
      case CommentWithdrawn comment -> count(comment.ideaId(), tally -> tally.commented(-1));
      case CommentHidden comment -> count(comment.ideaId(), tally -> tally.commented(-1));
      case CommentRestored comment -> count(comment.ideaId(), tally -> tally.commented(1));
      // None changes how many there are.
      case CommentEdited _, ReactionGiven _, ReactionTakenBack _ -> {}
    }
  }

  private void fold(BoardEvent event) {
    switch (event) {
      case BoardCreated board ->
          put(
              new ListedBoard(
                  board.board(),
                  board.name(),
                  VotingModel.valueOf(board.votingModel()),
                  Visibility.valueOf(board.visibility()),
                  Optional.empty(),
                  false,
                  List.of(),
                  board.stages()));
      case BoardRenamed board -> put(board(event).renamed(board.name()));
      case BoardOpenedTo board ->
          put(board(event).openedTo(Visibility.valueOf(board.visibility())));
      case BoardSegmentsChosen board -> put(board(event).forSegments(board.segments()));
      case StageAdded board -> put(board(event).with(board.stage()));
      case VotesWithoutAccountAllowed _ -> put(board(event).takingVotesWithoutAccount(true));
      case VotesWithoutAccountEnded _ -> put(board(event).takingVotesWithoutAccount(false));
      case BoardArchived _ -> put(board(event).closed());
      case BoardRemoved _ -> put(board(event).openedTo(Visibility.NOBODY));
      case VotingModelChosen board ->
          put(board(event).votingBy(VotingModel.valueOf(board.votingModel())));
    }
  }

  private void edit(String idea, UnaryOperator<Card> change) {
    var card = changes.cards().get(idea);
    changes.cards().put(idea, change.apply(card == null ? indexed.apply(idea) : card));
  }

  private void count(String idea, UnaryOperator<Tally> change) {
    var tally = tally(idea);
    changes.earlier().putIfAbsent(idea, tally);
    tallies.put(idea, change.apply(tally));
  }

  private ListedBoard board(BoardEvent event) {
    var board = boards.get(event.board());
    if (board == null) {
      throw new IllegalStateException("The log has no board " + event.board() + " before this");
    }
    return board;
  }

  private void put(ListedBoard board) {
    boards.put(board.board(), board);
    changes.boards().put(board.board(), board);
  }
}
