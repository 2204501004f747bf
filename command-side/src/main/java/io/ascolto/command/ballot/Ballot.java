package io.ascolto.command.ballot;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.ballot.AskStanding.Standing;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
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
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What one member has to say about one idea. */
class Ballot {

  @AggregateIdentifier private BallotId id;
  private Optional<Choice> standing = Optional.empty();
  private boolean withoutAccount;
  private Instant lastSpoken = Instant.MIN;
  private Moved moved = Moved.NONE;
  private Optional<SetAside> aside = Optional.empty();

  Ballot() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome cast(
      CastVote command,
      VotableIdeas votable,
      AsidesInForce asides,
      @MetaDataValue(Commands.ROLE) @Nullable String role,
      @MetaDataValue(Occurrence.OCCURRED_AT) @Nullable String occurredAt) {
    return stands(command.choice()) || isOldNews(occurredAt)
        ? Outcome.UNCHANGED
        : take(command.ballot(), command.choice(), role, command.withoutAccount(), votable, asides);
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
      AsidesInForce asides,
      Vault vault,
      @MetaDataValue(Commands.ROLE) @Nullable String role) {
    if (stands(command.choice())) {
      return Outcome.UNCHANGED;
    }
    var outcome = take(command.ballot(), command.choice(), role, false, votable, asides);
    apply(command.vouched(vault));
    return outcome;
  }

  /** Possible also on a closed idea: nobody is held to what they said. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome withdraw(WithdrawVote command, VotableIdeas votable) {
    var idea = command.idea().toString();
    var member = command.member().toString();
    standing.ifPresentOrElse(
        choice -> apply(new VoteWithdrawn(idea, member, choice.name(), withoutAccount)),
        () -> {
          votable.known(command.idea());
          withdrawSetAside();
        });
    return Outcome.DONE;
  }

  private void withdrawSetAside() {
    aside.flatMap(one -> one.withdrawal(idea(), member())).ifPresent(AggregateLifecycle::apply);
  }

  private String idea() {
    return id.idea().toString();
  }

  private String member() {
    return id.member().toString();
  }

  @CommandHandler
  Outcome setAside(SetVoteAside command) {
    standing.ifPresent(choice ->
        apply(new VoteSetAside(idea(), member(), choice.name(), command.aside(), withoutAccount)));
    // What was set aside before counts, too, for whoever does it again after a stop.
    return aside.filter(one -> one.id().equals(command.aside())).isPresent()
        ? Outcome.DONE
        : Outcome.UNCHANGED;
  }

  /** What the voter said since stands before. */
  @CommandHandler
  Outcome takeBackIn(TakeVoteBackIn command) {
    aside
        .filter(one -> one.id().equals(command.aside()) && standing.isEmpty())
        .flatMap(SetAside::choice)
        .ifPresent(choice ->
            apply(
                new VoteTakenBackIn(
                    idea(), member(), choice.name(), command.aside(), withoutAccount)));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing tell(AskStanding command) {
    return new Standing(standing, lastSpoken, moved, aside.flatMap(SetAside::choice).isPresent());
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
    var to = command.to().toString();
    standing.ifPresent(
        choice -> apply(new VoteHandedOver(idea(), member(), choice.name(), to, !withoutAccount)));
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome giveBack(ReturnVote command) {
    var to = command.to().toString();
    if (moved.isOf(command.to())) {
      standing.ifPresentOrElse(
          choice -> apply(new VoteReturned(idea(), member(), choice.name(), to)),
          // It stands where it came from again, and must not come back here.
          this::withdrawSetAside);
    }
    return Outcome.DONE;
  }

  @CommandHandler
  Outcome restore(RestoreVote command) {
    var from = command.from().toString();
    moved
        .handedOverTo(command.from())
        .filter(_ -> standing.isEmpty())
        .ifPresent(vote -> apply(new VoteRestored(idea(), member(), vote.choice().name(), from)));
    return Outcome.DONE;
  }

  /** Also where it is set aside: its voter sees it as it was cast. */
  private boolean stands(Choice choice) {
    return standing.or(() -> aside.flatMap(SetAside::choice)).equals(Optional.of(choice));
  }

  private Outcome take(
      BallotId ballot,
      Choice choice,
      @Nullable String role,
      boolean withoutAccount,
      VotableIdeas votable,
      AsidesInForce asides) {
    votable.known(ballot.idea()).admit(ballot.member(), choice, role, withoutAccount);
    aside.ifPresent(one -> one.checkOver(asides));
    apply(event(ballot, choice, withoutAccount));
    return Outcome.DONE;
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
            aside = Optional.empty();
            yield Optional.of(Choice.valueOf(cast.choice()));
          }
          case VoteSwitched switched -> Optional.of(Choice.valueOf(switched.to()));
          case VoteCarried carried -> {
            withoutAccount = false;
            yield Optional.of(Choice.valueOf(carried.choice()));
          }
          case VoteRestored restored -> Optional.of(Choice.valueOf(restored.choice()));
          case VoteWithdrawn _, VoteHandedOver _, VoteReturned _ -> Optional.empty();
          case VoteSetAside set -> {
            aside = Optional.of(SetAside.of(set));
            yield Optional.empty();
          }
          case VoteTakenBackIn taken -> {
            aside = Optional.empty();
            yield Optional.of(Choice.valueOf(taken.choice()));
          }
          case SetAsideVoteWithdrawn _ -> {
            aside = aside.map(SetAside::withdrawn);
            yield standing;
          }
          case VoteVouchedFor _ -> standing;
        };
  }
}
