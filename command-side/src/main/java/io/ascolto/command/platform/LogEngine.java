package io.ascolto.command.platform;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Axon's door to the log. An append returns when the events are on disk. */
final class LogEngine implements EventStorageEngine {

  private static final int TRACKED = 1_000;

  private final EventLog log;
  private final Serializer serializer;
  private final EventUpcaster upcasters;

  LogEngine(EventLog log, Serializer serializer, EventUpcaster upcasters) {
    this.log = log;
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  @Override
  @SuppressWarnings("deprecation")
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    var rows = events.stream().map(EventUtils::asDomainEventMessage).map(this::row).toList();
    List<Object> payloads = events.stream().<Object>map(EventMessage::getPayload).toList();
    try {
      log.append(rows, payloads).join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException known ? known : failure;
    }
  }

  private GenericDomainEventEntry<byte[]> row(DomainEventMessage<?> event) {
    var payload = event.serializePayload(serializer, byte[].class);
    var metaData = event.serializeMetaData(serializer, byte[].class);
    return new GenericDomainEventEntry<>(
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getIdentifier(),
        DateTimeUtils.formatInstant(event.getTimestamp()),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        metaData.getData());
  }

  @Override
  public DomainEventStream readEvents(String aggregateId, long firstSequence) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
        log.ofAggregate(aggregateId, firstSequence).stream(), serializer, upcasters);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    var position = token == null ? 0 : token.position().orElse(0);
    return log.after(position, TRACKED).stream();
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("No stream is long enough for a snapshot");
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
    return Optional.empty();
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.head());
  }
}
