package io.ascolto.query.member;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.query.member.MeEndpoint.Contribution;
import io.ascolto.query.member.MeEndpoint.ContributionPage;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.DocumentStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where a member's words are, told to nobody but them. A document holds those from one stretch of
 * the log, which bounds it however fast a program writes in one name; nobody contributes before
 * they have joined.
 */
@Component
class Contributions {

  static final String COLLECTION = "contribution";

  /** Positions of the log. */
  static final long STRETCH = 1_000;

  /** What somebody may write. */
  enum What {
    IDEA,
    COMMENT
  }

  private record Entry(long position, Contribution contribution) {

    static Entry of(Document entry) {
      return new Entry(
          entry.get("position", Number.class).longValue(),
          new Contribution(
              What.valueOf(entry.getString("what")),
              entry.getString("id"),
              entry.getString("idea"),
              Instant.parse(entry.getString("at"))));
    }
  }

  private final Views views;
  private final DocumentStore store;

  Contributions(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  static Change made(String member, What what, String id, String idea, Recorded when) {
    var entry =
        new Document("what", what.name())
            .append("id", id)
            .append("idea", idea)
            .append("at", when.happenedAt().toString())
            .append("position", when.position());
    var stretch = when.position() / STRETCH;
    return document(COLLECTION, member + ":" + stretch, body -> added(body, "entries", entry));
  }

  /** The newest first; {@code member} is theirs in {@link MemberProjector#COLLECTION}. */
  Mono<ContributionPage> of(Document member, long before, int limit) {
    var documents = views.current(store);
    var joined = member.getLong(MemberProjector.JOINED_POSITION);
    var stretches =
        LongStream.rangeClosed(joined / STRETCH, documents.position() / STRETCH)
            .mapToObj(stretch -> member.getString("_id") + ":" + stretch)
            .toList();
    return documents
        .find(COLLECTION, stretches)
        .flatMapIterable(stretch -> stretch.getList("entries", Document.class))
        .map(Entry::of)
        .sort(Comparator.comparingLong(Entry::position).reversed())
        .collectList()
        .map(all -> page(all, before, limit));
  }

  private static ContributionPage page(List<Entry> all, long before, int limit) {
    var rest = all.stream().filter(entry -> entry.position() < before).toList();
    var shown = rest.subList(0, Math.min(limit, rest.size()));
    var next =
        Optional.of(shown)
            .filter(page -> page.size() < rest.size())
            .map(page -> Long.toString(page.getLast().position()));
    return new ContributionPage(
        shown.stream().map(Entry::contribution).toList(), next.orElse(null), all.size());
  }
}
