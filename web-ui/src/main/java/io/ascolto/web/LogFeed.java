package io.ascolto.web;

import io.ascolto.command.platform.EventLog;
import io.ascolto.events.Occurrence;
import io.ascolto.query.platform.Feed;
import io.ascolto.query.platform.Recorded;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/** Gives the side that reads what the side that decides has logged, in the same process. */
@Component
class LogFeed implements Feed {

  private final EventLog log;

  LogFeed(EventLog log) {
    this.log = log;
  }

  @Override
  public long head() {
    return log.head();
  }

  @Override
  public List<Recorded> after(long position, int limit) {
    return log.after(position, limit).stream().map(LogFeed::recorded).toList();
  }

  @Override
  public void awaitPast(long position, Duration limit) throws InterruptedException {
    log.awaitPast(position, limit);
  }

  private static Recorded recorded(TrackedEventMessage<?> message) {
    Map<String, String> metaData = new HashMap<>();
    message.getMetaData().forEach((name, value) -> metaData.put(name, String.valueOf(value)));
    return new Recorded(
        message.trackingToken().position().orElseThrow(),
        message.getTimestamp(),
        Occurrence.happenedAt(metaData, message.getTimestamp()),
        Map.copyOf(metaData),
        message.getPayload());
  }
}
