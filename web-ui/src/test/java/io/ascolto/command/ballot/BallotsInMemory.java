package io.ascolto.command.ballot;

import io.ascolto.command.platform.Reach;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** The ballots of a hub without the hub: what is said to them, and what they make of it. */
public final class BallotsInMemory {

  /** The process was killed. */
  public static final class Killed extends RuntimeException {}

  /** What happened, and when. */
  public record Happened(BallotEvent event, Instant at) {}

  /** Takes note of what happens. */
  @FunctionalInterface
  public interface Log {

    void add(Happened happened);
  }

  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final CarriedVotes carried;
  private int sendsLeft = Integer.MAX_VALUE;

  public BallotsInMemory(List<IdeaId> ideas, Log log) {
    var store =
        EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    store.subscribe(events -> events.forEach(event -> log.add(happened(event))));
    var parameters =
        MultiParameterResolverFactory.ordered(
            ClasspathParameterResolverFactory.forClass(Ballot.class), resources());
    var repository =
        EventSourcingRepository.builder(Ballot.class)
            .eventStore(store)
            .parameterResolverFactory(parameters)
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(
            List.of(new SimpleCorrelationDataProvider(Occurrence.OCCURRED_AT))));
    AggregateAnnotationCommandHandler.<Ballot>builder()
        .aggregateType(Ballot.class)
        .repository(repository)
        .parameterResolverFactory(parameters)
        .build()
        .subscribe(bus);
    this.carried = new CarriedVotes(_ -> List.of(), _ -> ideas, this::send);
  }

  public void cast(IdeaId idea, MemberId member, Choice choice, Instant at) {
    now(new CastVote(idea, member, choice), at);
  }

  public void withdraw(IdeaId idea, MemberId member, Instant at) {
    now(new WithdrawVote(idea, member), at);
  }

  /** Killed after so many messages. */
  public void join(MemberId member, MemberId into, int sends) {
    sendsLeft = sends;
    carried.join(member, into).block();
  }

  /** Killed after so many messages. */
  public void part(MemberId member, MemberId from, List<MemberId> others, int sends) {
    sendsLeft = sends;
    carried.part(member, from, others).block();
  }

  public VotesToJoin wouldJoin(MemberId member, MemberId into) {
    sendsLeft = Integer.MAX_VALUE;
    return carried.wouldJoin(member, into).block();
  }

  public VotesToPart wouldPart(MemberId member, MemberId from) {
    sendsLeft = Integer.MAX_VALUE;
    return carried.wouldPart(member, from).block();
  }

  private void now(Object command, Instant at) {
    sendsLeft = Integer.MAX_VALUE;
    send(command, Map.of(Occurrence.OCCURRED_AT, at.toString())).join();
  }

  private CompletableFuture<Object> send(Object command, Map<String, String> occurrence) {
    if (sendsLeft == 0) {
      throw new Killed();
    }
    sendsLeft--;
    var answer = new FutureCallback<Object, Object>();
    bus.dispatch(GenericCommandMessage.asCommandMessage(command).andMetaData(occurrence), answer);
    return answer.thenApply(result -> {
      if (result.isExceptional()) {
        throw new IllegalStateException(result.exceptionResult());
      }
      return result.getPayload();
    });
  }

  private static Happened happened(EventMessage<?> event) {
    return new Happened(
        (BallotEvent) event.getPayload(),
        Occurrence.happenedAt(event.getMetaData(), event.getTimestamp()));
  }

  private static ParameterResolverFactory resources() {
    var voting =
        new VotableIdeas.Voting(
            VotingModel.AGREE_DISAGREE, new Reach(Visibility.PUBLIC), true, false);
    VotableIdeas votable = _ -> Optional.of(voting);
    return (_, parameters, index) -> {
      var type = parameters[index].getType();
      if (type == VotableIdeas.class) {
        return new FixedValueParameterResolver<>(votable);
      }
      if (type == AsidesInForce.class) {
        return new FixedValueParameterResolver<AsidesInForce>(_ -> false);
      }
      // Nobody speaks for others here.
      return type.getName().endsWith("Vault") ? new FixedValueParameterResolver<>(null) : null;
    };
  }
}
