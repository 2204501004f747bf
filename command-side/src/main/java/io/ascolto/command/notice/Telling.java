package io.ascolto.command.notice;

import io.ascolto.command.notice.Hearers.Hearer;
import io.ascolto.command.platform.EventLog;
import io.ascolto.events.Occurrence;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaStaged;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Follows the log and notes who is told of what. A notice is of one member and one event, and there
 * is no second one: whatever is dealt with again after a stop changes nothing. What an import or a
 * device tells of earlier days is told to nobody. All of it blocks.
 */
final class Telling {

  private static final int EVENTS_AT_ONCE = 200;

  /** The log's writer waits for each transaction of these. */
  private static final int NOTICES_AT_ONCE = 200;

  /** Writing down how far events were read costs a transaction, and reading some again nothing. */
  private static final int READ_AGAIN_AT_MOST = 1_000;

  private static final Duration NEWS = Duration.ofDays(1);

  private record Planned(Notice notice, NoticeWay way) {}

  private final EventLog log;
  private final DataSource database;
  private final Recipients recipients;
  private final Hearers hearers;
  private final BooleanSupplier mails;
  private final InstantSource time;

  private Optional<Progress> known = Optional.empty();
  private long written;

  /**
   * @param mails whether there is a server that takes mails
   */
  Telling(
      EventLog log,
      DataSource database,
      Recipients recipients,
      Hearers hearers,
      BooleanSupplier mails,
      InstantSource time) {
    this.log = log;
    this.database = database;
    this.recipients = recipients;
    this.hearers = hearers;
    this.mails = mails;
    this.time = time;
  }

  /** Up to where events were dealt with. */
  long position() {
    return known.map(Progress::position).orElse(0L);
  }

  /** Deals with some events, if there are any; false where it has come to the end. */
  boolean step() throws SQLException {
    var progress = progress();
    var found = log.afterWithout(BallotEvent.class, progress.position(), EVENTS_AT_ONCE);
    var told = false;
    var speaking = new ArrayList<Object>();
    for (var message : found.events()) {
      if (Voices.isOne(message.getPayload())) {
        speaking.add(message.getPayload());
      }
      if (position(message) > progress.toldFrom() && isNews(message)) {
        // Whoever spoke before it hears of it.
        note(speaking);
        told |= tell(message);
      }
    }
    note(speaking);
    advance(progress.at(found.upTo()), told);
    return found.events().size() == EVENTS_AT_ONCE;
  }

  private Progress progress() throws SQLException {
    if (known.isEmpty()) {
      try (var connection = database.getConnection()) {
        var read = Progress.read(connection);
        known = Optional.of(read);
        written = read.position();
      }
    }
    return known.get();
  }

  /** Of one event; false where it concerns nobody. */
  private boolean tell(TrackedEventMessage<?> message) throws SQLException {
    var about = recipients.about(message.getPayload());
    if (about.isEmpty()) {
      return false;
    }
    var planned = planned(message, about.get());
    for (var from = 0; from < planned.size(); from += NOTICES_AT_ONCE) {
      keep(planned.subList(from, Math.min(planned.size(), from + NOTICES_AT_ONCE)));
    }
    return !planned.isEmpty();
  }

  private List<Planned> planned(TrackedEventMessage<?> message, About about) {
    var event = message.getPayload();
    var actor = Optional.ofNullable((String) message.getMetaData().get(Occurrence.ACTOR));
    var planned = new ArrayList<Planned>();
    byKind(recipients.of(event, actor))
        .forEach((kind, members) -> {
          for (var hearer : met(kind, members, about, actor)) {
            planned.add(
                new Planned(
                    new Notice(
                        hearer.member(),
                        position(message),
                        kind,
                        about.idea(),
                        about.comment(),
                        actor,
                        stage(event),
                        message.getTimestamp(),
                        false),
                    Recipients.hasLetter(event) ? NoticeWay.NEVER : hearer.way()));
          }
        });
    // Of several hubs on one database each goes in this order, so that none waits for the other.
    planned.sort(Comparator.comparing(one -> one.notice().member()));
    return planned;
  }

  private static Map<NoticeKind, Set<String>> byKind(Map<String, NoticeKind> told) {
    var kinds = new TreeMap<NoticeKind, Set<String>>();
    told.forEach((member, kind) -> kinds.computeIfAbsent(kind, _ -> new HashSet<>()).add(member));
    return kinds;
  }

  /** Each person once, and not of what they did, or muted, as somebody else. */
  private Set<Hearer> met(
      NoticeKind kind, Set<String> members, About about, Optional<String> actor) {
    var met = new HashSet<>(hearers.of(kind, members).values());
    var muting = new HashSet<String>(actor.stream().toList());
    if (Recipients.canBeMuted(kind)) {
      hearers
          .of(kind, recipients.muting(about.idea()))
          .values()
          .forEach(hearer -> muting.add(hearer.member()));
    }
    met.removeIf(hearer -> muting.contains(hearer.member()));
    return met;
  }

  private static Optional<String> stage(Object event) {
    return event instanceof IdeaStaged staged ? Optional.of(staged.toStage()) : Optional.empty();
  }

  private static boolean isNews(TrackedEventMessage<?> message) {
    var recorded = message.getTimestamp();
    return message.getMetaData().get(Occurrence.IMPORT) == null
        && !Occurrence.happenedAt(message.getMetaData(), recorded).isBefore(recorded.minus(NEWS));
  }

  private void note(List<Object> speaking) throws SQLException {
    if (speaking.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (var event : speaking) {
        Voices.note(connection, event);
      }
      connection.commit();
    }
    speaking.clear();
  }

  private void keep(List<Planned> some) throws SQLException {
    var now = time.instant();
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (var one : some) {
        var isNew = NoticeTable.add(connection, one.notice());
        if (isNew && one.way() != NoticeWay.NEVER && mails.getAsBoolean()) {
          MailTable.plan(connection, one.notice(), one.way(), now);
        }
      }
      connection.commit();
    }
  }

  private void advance(Progress to, boolean told) throws SQLException {
    if (told || to.position() - written >= READ_AGAIN_AT_MOST) {
      try (var connection = database.getConnection()) {
        Progress.note(connection, to.position());
      }
      written = to.position();
    }
    known = Optional.of(to);
  }

  private static long position(TrackedEventMessage<?> message) {
    return message.trackingToken().position().orElseThrow();
  }
}
