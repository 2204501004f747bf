package io.ascolto.command.notice;

import io.ascolto.command.notice.NoticeTable.Progress;
import io.ascolto.command.platform.EventLog;
import io.ascolto.events.Occurrence;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Follows the log and notes who is told of what. The notices of a batch and how far it was read are
 * one transaction: after any stop each event was told of once or not yet. What an import or a
 * device tells of earlier days is told to nobody.
 */
final class Telling {

  private static final int AT_ONCE = 200;
  private static final Duration NEWS = Duration.ofDays(1);

  private final EventLog log;
  private final DataSource database;
  private final Recipients recipients;

  Telling(EventLog log, DataSource database, Recipients recipients) {
    this.log = log;
    this.database = database;
    this.recipients = recipients;
  }

  /** Deals with some events, if there are any; false where it has come to the end. It blocks. */
  boolean step() throws SQLException {
    var progress = progress();
    var batch = log.after(progress.position(), AT_ONCE);
    if (batch.isEmpty()) {
      return false;
    }
    // First, and harmlessly twice: who speaks here may be answered a few events later.
    noteVoices(batch);
    // Asked before the transaction: it holds the writer up.
    keep(notices(batch, progress), progress, position(batch.getLast()));
    return true;
  }

  private Progress progress() throws SQLException {
    try (var connection = database.getConnection()) {
      return NoticeTable.progress(connection);
    }
  }

  private List<Notice> notices(List<? extends TrackedEventMessage<?>> batch, Progress progress) {
    var notices = new ArrayList<Notice>();
    for (var message : batch) {
      if (position(message) > progress.toldFrom() && isNews(message)) {
        notices.addAll(notices(message));
      }
    }
    return notices;
  }

  private List<Notice> notices(TrackedEventMessage<?> message) {
    var event = message.getPayload();
    var actor = Optional.ofNullable((String) message.getMetaData().get(Occurrence.ACTOR));
    return About.of(event)
        .map(about ->
            recipients.of(event, actor).entrySet().stream()
                .map(told ->
                    new Notice(
                        told.getKey(),
                        position(message),
                        told.getValue(),
                        about.idea(),
                        about.comment(),
                        actor,
                        message.getTimestamp()))
                .toList())
        .orElse(List.of());
  }

  private static boolean isNews(TrackedEventMessage<?> message) {
    var recorded = message.getTimestamp();
    return message.getMetaData().get(Occurrence.IMPORT) == null
        && !Occurrence.happenedAt(message.getMetaData(), recorded).isBefore(recorded.minus(NEWS));
  }

  private void noteVoices(List<? extends TrackedEventMessage<?>> batch) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (var message : batch) {
        Voices.note(connection, message.getPayload());
      }
      connection.commit();
    }
  }

  /** Nothing where another hub on the same database was here meanwhile. */
  private void keep(List<Notice> notices, Progress progress, long upTo) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (!NoticeTable.advance(connection, progress.position(), upTo)) {
        connection.rollback();
        return;
      }
      for (var notice : notices) {
        NoticeTable.add(connection, notice);
      }
      connection.commit();
    }
  }

  private static long position(TrackedEventMessage<?> message) {
    return message.trackingToken().position().orElseThrow();
  }
}
