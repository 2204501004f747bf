package io.ascolto.command.idea;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Occurrence;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.idea.IdeaEvent.VotesCarriedOver;
import io.ascolto.events.idea.IdeaId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What somebody would like, and where it stands. */
class Idea {

  private static final Duration AUTHOR_REWORDS_FOR = Duration.ofHours(1);

  @AggregateIdentifier private IdeaStream id;
  private Optional<Submission> submission = Optional.empty();
  private Optional<Said> said = Optional.empty();
  private List<String> tags = List.of();
  private String stage = "";
  private Instant lastMoved = Instant.MIN;
  private boolean hidden;
  private Instant lastShownAgain = Instant.MIN;
  private boolean withdrawn;
  private final Map<String, Long> carriedOver = new HashMap<>();

  Idea() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome submit(
      SubmitIdea command,
      BoardSight sight,
      BoardStages boards,
      IdeaNumbers numbers,
      Vault vault,
      @MetaDataValue(Commands.ROLE) @Nullable String role) {
    if (submission.isPresent()) {
      return submission.get().repeatedBy(command, vault);
    }
    sight.check(command.board(), role, command.author());
    var first = boards.known(command.board()).entrySet().iterator().next();
    var author = command.author().toString();
    apply(
        new IdeaSubmitted(
            command.idea().toString(),
            numbers.next(),
            command.board(),
            author,
            vault.seal(author, command.title()),
            vault.seal(author, command.text()),
            command.tags(),
            first.getKey(),
            first.getValue().name()));
    return Outcome.CREATED;
  }

  @CommandHandler
  Outcome move(
      MoveIdea command,
      BoardStages boards,
      Vault vault,
      @MetaDataValue(Occurrence.OCCURRED_AT) @Nullable String occurredAt) {
    if (stage.equals(command.stage()) || isOldNews(occurredAt, lastMoved)) {
      return Outcome.DONE;
    }
    var board = submission.map(Submission::board).orElseThrow();
    var kind =
        Optional.ofNullable(boards.known(board).get(command.stage()))
            .orElseThrow(() -> BoardStages.unknownStage().asException());
    var by = command.by().toString();
    apply(
        new IdeaStaged(
            command.idea().toString(),
            stage,
            command.stage(),
            kind.name(),
            vault.seal(by, command.message()),
            by));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome reword(RewordIdea command, Vault vault, Now now, SamePerson people) {
    if (said.orElseThrow().is(command.title(), command.text(), vault)) {
      return Outcome.DONE;
    }
    if (withdrawn) {
      throw Rejection.conflict("idea.withdrawn", "Its author has withdrawn this idea")
          .asException();
    }
    if (!command.asTeam()) {
      authorStillMay(command, now, people);
    }
    var author = submission.map(Submission::authorId).orElseThrow();
    apply(
        new IdeaReworded(
            command.idea().toString(),
            vault.seal(author, command.title()),
            vault.seal(author, command.text()),
            command.asTeam() ? command.by().toString() : author));
    return Outcome.DONE;
  }

  private void authorStillMay(RewordIdea command, Now now, SamePerson people) {
    var submitted = submission.orElseThrow();
    submitted.checkOwn(
        command.by(), people, "idea.reword.others", "Only its author and the team may");
    if (hidden) {
      throw Rejection.conflict("idea.hidden", "The team has hidden this idea").asException();
    }
    if (now.instant().isAfter(submitted.at().plus(AUTHOR_REWORDS_FOR))) {
      throw Rejection.forbidden(
              "idea.reword.late", "Its author may reword an idea for an hour, the team always")
          .asException();
    }
  }

  @CommandHandler
  Outcome tag(TagIdea command) {
    if (!tags.equals(command.tags())) {
      apply(
          new IdeaTagged(command.idea().toString(), tags, command.tags(), command.by().toString()));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome withdraw(WithdrawIdea command, SamePerson people) {
    submission
        .orElseThrow()
        .checkOwn(
            command.by(), people, "idea.withdraw.others", "Only its author may withdraw an idea");
    if (!withdrawn) {
      apply(new IdeaWithdrawn(command.idea().toString()));
    }
    return Outcome.DONE;
  }

  /** What happened before something newer is history: so an import can be repeated. */
  private static boolean isOldNews(@Nullable String occurredAt, Instant newer) {
    return occurredAt != null && !Instant.parse(occurredAt).isAfter(newer);
  }

  @CommandHandler
  Outcome carryOver(CarryOverVotes command, BoardModels boards) {
    var board = submission.map(Submission::board).orElseThrow();
    if (boards.of(board).filter(VotingModel.UPVOTE::equals).isEmpty()) {
      throw Rejection.conflict(
              "board.model.unfit", "This board asks who agrees, which a bare number does not say")
          .asException();
    }
    var idea = command.idea().toString();
    var before = carriedOver.getOrDefault(command.source(), 0L);
    if (before != command.count()) {
      apply(
          new VotesCarriedOver(
              idea, command.source(), before, command.count(), command.by().toString()));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome hide(
      HideIdea command,
      BoardSight sight,
      Vault vault,
      @MetaDataValue(Commands.ROLE) @Nullable String role,
      @MetaDataValue(Occurrence.OCCURRED_AT) @Nullable String occurredAt) {
    submission.ifPresent(one -> sight.check(one.board(), role, command.by()));
    if (!hidden && !isOldNews(occurredAt, lastShownAgain)) {
      var by = command.by().toString();
      apply(new IdeaHidden(command.idea().toString(), vault.seal(by, command.reason()), by));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome restore(
      RestoreIdea command, BoardSight sight, @MetaDataValue(Commands.ROLE) @Nullable String role) {
    submission.ifPresent(one -> sight.check(one.board(), role, command.by()));
    if (hidden) {
      apply(new IdeaRestored(command.idea().toString(), command.by().toString()));
    }
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(IdeaEvent event, MetaData metaData, @Timestamp Instant recordedAt) {
    switch (event) {
      case IdeaSubmitted submitted -> {
        id = new IdeaStream(IdeaId.of(submitted.ideaId()));
        said = Optional.of(new Said(submitted.title(), submitted.text()));
        tags = submitted.tags();
        submission =
            Optional.of(
                new Submission(
                    submitted.board(),
                    submitted.authorId(),
                    Occurrence.happenedAt(metaData, recordedAt),
                    said.get(),
                    tags));
        stage = submitted.stage();
      }
      case IdeaStaged staged -> {
        stage = staged.toStage();
        lastMoved = Occurrence.happenedAt(metaData, recordedAt);
      }
      case VotesCarriedOver carried -> carriedOver.put(carried.source(), carried.to());
      case IdeaReworded reworded -> said = Optional.of(new Said(reworded.title(), reworded.text()));
      case IdeaTagged tagged -> tags = tagged.to();
      case IdeaWithdrawn _ -> withdrawn = true;
      case IdeaHidden _ -> hidden = true;
      case IdeaRestored _ -> {
        hidden = false;
        lastShownAgain = Occurrence.happenedAt(metaData, recordedAt);
      }
    }
  }
}
