package io.ascolto.command.ballot;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.ballot.AskStanding.Standing;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
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

/** What one member has to say about one idea. */
class Ballot {

  @AggregateIdentifier private BallotId id;
  private Optional<Choice> standing = Optional.empty();
  private boolean withoutAccount;
  private Instant lastSpoken = Instant.MIN;
  private Moved moved = Moved.NONE;

  Ballot() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome cast(
      CastVote command,
      VotableIdeas votable,
      @MetaDataValue(Commands.ROLE) @Nullable String role,
      @MetaDataValue(Occurrence.OCCURRED_AT) @Nullable String occurredAt) {
    return stands(command.choice()) || isOldNews(occurredAt)
        ? Outcome.DONE
        : take(command.ballot(), command.choice(), role, command.withoutAccount(), votable);
  }

  /** What happened before the member last spoke is history: so an import can be repeated. */
  private boolean isOldNews(@Nullable String occurredAt) {
    return occurredAt != null && !Instant.parse(occurredAt).isAfter(lastSpoken);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome castOnBehalf(
      CastVoteOnBehalf command,
      VotableIdeas votable,
      Vault vault,
      @MetaDataValue(Commands.ROLE) @Nullable String role) {
    if (stands(command.choice())) {
      return Outcome.DONE;
    }
    var outcome = take(command.ballot(), command.choice(), role, false, votable);
    var by = command.by().toString();
    apply(
        new VoteVouchedFor(
            command.idea().toString(),
            command.member().toString(),
            by,
            command.source(),
            vault.seal(by, command.url()),
            vault.seal(by, command.note())));
    return outcome;
  }

  /** Possible also on a closed idea: nobody is held to what they said. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome withdraw(WithdrawVote command, VotableIdeas votable) {
    standing.ifPresentOrElse(
        choice ->
            apply(
                new VoteWithdrawn(
                    command.idea().toString(),
                    command.member().toString(),
                    choice.name(),
                    withoutAccount)),
        () -> voting(command.idea(), votable));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing tell(AskStanding command) {
    return new Standing(standing, lastSpoken, moved);
  }

  /** The member's own word stands before, also a vote that they took back since. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome carry(CarryVote command, @MetaDataValue(Occurrence.OCCURRED_AT) String occurredAt) {
    if (standing.isEmpty() && !isOldNews(occurredAt)) {
      apply(
          new VoteCarried(
              command.idea().toString(),
              command.member().toString(),
              command.choice().name(),
              command.from().toString()));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome handOver(HandOverVote command) {
    var idea = command.idea().toString();
    var member = command.member().toString();
    var to = command.to().toString();
    standing.ifPresent(
        choice -> apply(new VoteHandedOver(idea, member, choice.name(), to, !withoutAccount)));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome giveBack(ReturnVote command) {
    var idea = command.idea().toString();
    var member = command.member().toString();
    var to = command.to().toString();
    standing
        .filter(_ -> moved.isOf(command.to()))
        .ifPresent(choice -> apply(new VoteReturned(idea, member, choice.name(), to)));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome restore(RestoreVote command) {
    var idea = command.idea().toString();
    var member = command.member().toString();
    var from = command.from().toString();
    moved
        .handedOverTo(command.from())
        .filter(_ -> standing.isEmpty())
        .ifPresent(vote -> apply(new VoteRestored(idea, member, vote.choice().name(), from)));
    return Outcome.DONE;
  }

  private boolean stands(Choice choice) {
    return standing.equals(Optional.of(choice));
  }

  private Outcome take(
      BallotId ballot,
      Choice choice,
      @Nullable String role,
      boolean withoutAccount,
      VotableIdeas votable) {
    var voting = voting(ballot.idea(), votable);
    if (withoutAccount) {
      permitWithoutAccount(voting);
    } else if (!voting.reach().admits(role, ballot.member())) {
      throw unknown().asException();
    }
    if (!choice.belongsTo(voting.model())) {
      throw Rejection.conflict("vote.choice.unfit", "This board does not take that choice")
          .asException();
    }
    if (!voting.open()) {
      throw closed().asException();
    }
    apply(event(ballot, choice, withoutAccount));
    return Outcome.DONE;
  }

  /** Whoever has not signed in is asked to only where that alone lets them see the idea. */
  static void permitWithoutAccount(VotableIdeas.Voting voting) {
    if (!voting.reach().admitsWhoeverSignsIn()) {
      throw unknown().asException();
    }
    if (!voting.withoutAccount()) {
      throw Rejection.signInRequired("This board takes votes of members only; sign in first")
          .asException();
    }
  }

  static Rejection closed() {
    return Rejection.conflict("idea.closed", "This idea no longer takes votes");
  }

  static VotableIdeas.Voting voting(IdeaId idea, VotableIdeas votable) {
    return votable.voting(idea).orElseThrow(() -> unknown().asException());
  }

  private static Rejection unknown() {
    return Rejection.notFound("idea.unknown", "There is no such idea");
  }

  private BallotEvent event(BallotId ballot, Choice choice, boolean withoutAccount) {
    var idea = ballot.idea().toString();
    var member = ballot.member().toString();
    return standing
        .<BallotEvent>map(from -> new VoteSwitched(idea, member, from.name(), choice.name()))
        .orElseGet(() -> new VoteCast(idea, member, choice.name(), withoutAccount));
  }

  @EventSourcingHandler
  void on(BallotEvent event, MetaData metaData, @Timestamp Instant recordedAt) {
    var happenedAt = Occurrence.happenedAt(metaData, recordedAt);
    var before = moved;
    moved = moved.after(event, happenedAt, lastSpoken);
    lastSpoken = event instanceof VoteReturned ? before.before() : happenedAt;
    id = new BallotId(IdeaId.of(event.ideaId()), MemberId.of(event.memberId()));
    standing =
        switch (event) {
          case VoteCast cast -> {
            withoutAccount = cast.withoutAccount();
            yield Optional.of(Choice.valueOf(cast.choice()));
          }
          case VoteSwitched switched -> Optional.of(Choice.valueOf(switched.to()));
          case VoteCarried carried -> {
            withoutAccount = false;
            yield Optional.of(Choice.valueOf(carried.choice()));
          }
          case VoteRestored restored -> Optional.of(Choice.valueOf(restored.choice()));
          case VoteWithdrawn _, VoteHandedOver _, VoteReturned _ -> Optional.empty();
          case VoteVouchedFor _ -> standing;
        };
  }
}
