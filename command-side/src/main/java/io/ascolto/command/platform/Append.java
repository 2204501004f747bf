package io.ascolto.command.platform;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.DomainEventData;

/**
 * The events of one command on their way into the log.
 *
 * @param rows what will be stored
 * @param events the same events as objects, for the inline views
 * @param durable completes with the position of the last event once it is on disk
 */
record Append(
    List<? extends DomainEventData<byte[]>> rows,
    List<Object> events,
    CompletableFuture<Long> durable) {}
