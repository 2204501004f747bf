package io.ascolto.command.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The log: one order of all events, of which nothing above the durable position is ever read. */
public final class EventLog {

  private static final Duration OTHER_NODES = Duration.ofMillis(50);

  private final DataSource dataSource;
  private final LogDialect dialect;
  private final DurableHead head;
  private final LogWriter writer;
  private final Serializer serializer;
  private final EventUpcaster upcasters;

  EventLog(
      DataSource dataSource,
      LogDialect dialect,
      DurableHead head,
      LogWriter writer,
      Serializer serializer,
      EventUpcaster upcasters) {
    this.dataSource = dataSource;
    this.dialect = dialect;
    this.head = head;
    this.writer = writer;
    this.serializer = serializer;
    this.upcasters = upcasters;
    refresh();
  }

  /** The durable position: that of the last event on disk, or 0. */
  public long head() {
    return head.position();
  }

  /** Whether other hubs may write to it too. */
  public boolean isShared() {
    return dialect.isShared();
  }

  /** At most {@code limit} durable events after a position, upcasted, in order, without a hole. */
  public List<? extends TrackedEventMessage<?>> after(long position, int limit) {
    var upTo = head.position();
    if (position >= upTo) {
      return List.of();
    }
    return opened(between(position, upTo, "", limit));
  }

  /**
   * Some events in order.
   *
   * @param upTo how far was looked for them
   */
  public record Stretch(List<? extends TrackedEventMessage<?>> events, long upTo) {}

  /** Like {@link #after} without the events of one family, which are passed over unopened. */
  public Stretch afterWithout(Class<?> family, long position, int limit) {
    var upTo = head.position();
    if (position >= upTo) {
      return new Stretch(List.of(), position);
    }
    var stored = between(position, upTo, family.getName() + "$", limit);
    var isAll = stored.size() < limit;
    return new Stretch(
        opened(stored), isAll ? upTo : stored.getLast().trackingToken().position().orElseThrow());
  }

  private List<TrackedEventData<byte[]>> between(
      long position, long upTo, String without, int limit) {
    return read(connection -> LogTable.between(connection, position, upTo, without, limit));
  }

  private List<? extends TrackedEventMessage<?>> opened(List<TrackedEventData<byte[]>> stored) {
    return EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcasters)
        .toList();
  }

  /** Returns once the durable position is past the known one, at the latest after the limit. */
  public void awaitPast(long known, Duration limit) throws InterruptedException {
    if (!dialect.isShared()) {
      head.awaitPast(known, limit);
      return;
    }
    var until = System.nanoTime() + limit.toNanos();
    while (head.position() <= known && System.nanoTime() < until) {
      head.awaitPast(known, OTHER_NODES);
      refresh();
    }
  }

  /** Whether there are as many events as the last position says; reads the whole index. */
  public boolean isDense() {
    return read(LogTable::isDense);
  }

  /** All that happened to one thing, upcasted, by the name of its stream. */
  public List<Object> stream(String name) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            ofAggregate(name, 0).stream(), serializer, upcasters)
        .asStream()
        .<Object>map(DomainEventMessage::getPayload)
        .toList();
  }

  List<DomainEventData<byte[]>> ofAggregate(String id, long sequence) {
    return read(connection -> LogTable.ofAggregate(connection, id, sequence));
  }

  CompletableFuture<Long> append(
      List<? extends DomainEventData<byte[]>> rows, List<Object> events) {
    var append = new Append(rows, events, new CompletableFuture<>());
    writer.append(append);
    return append.durable();
  }

  /** Sees what other nodes appended. */
  private void refresh() {
    head.advanceTo(read(LogTable::head));
  }

  private <T> T read(Reading<T> reading) {
    try (var connection = dataSource.getConnection()) {
      return reading.from(connection);
    } catch (SQLException failure) {
      throw new LogUnavailable("The log cannot be read", failure);
    }
  }

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
