package io.ascolto.query.timeline;

import static java.util.stream.Collectors.toMap;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.People;
import io.ascolto.query.platform.People.Person;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.timeline.TimelineJson.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads an idea's timeline: {@code {entries, votesPerDay}}. Who voted, on whose behalf, is for
 * staff, and why a text was hidden for whoever moderates.
 */
@Component
class Timelines {

  private static final Set<String> MODERATION = Set.of("HIDDEN", "RESTORED");
  private static final Set<String> NAMED = Set.of("author", "by", "member");
  private static final Set<String> FOR_STAFF = Set.of("by", "member");
  private static final Set<String> BOXES = Set.of("message", "reason", "note", "url");

  private final Views views;
  private final DocumentStore store;
  private final People people;

  Timelines(Views views, DocumentStore store, People people) {
    this.views = views;
    this.store = store;
    this.people = people;
  }

  /**
   * @param author who shared it; null once they withdrew it
   * @param votesPerDay by day and choice: by how much the totals changed
   * @param people whom the entries name
   */
  private record Shown(
      @Nullable Named author,
      List<Map<String, @Nullable Object>> entries,
      Map<String, Map<String, Object>> votesPerDay,
      Map<String, Named> people) {}

  Mono<byte[]> of(String id, Audience audience, Snapshot snapshot) {
    var idea = ListedIdea.seen(id, audience, snapshot);
    var ids = idea.months().stream().map(month -> id + ":" + month).toList();
    var entries =
        views
            .current(store)
            .find("timeline", ids)
            .flatMapIterable(month -> month.getList("entries", Document.class))
            .filter(entry -> sees(audience, entry.getString("what")))
            .sort(
                Comparator.<Document, Instant>comparing(
                        entry -> Instant.parse(entry.getString("happenedAt")))
                    .thenComparing(entry -> entry.get("position", Number.class).longValue()))
            .collectList()
            .cache();
    var words =
        views
            .current(store)
            .find("idea", List.of(id))
            .next()
            .defaultIfEmpty(new Document())
            .map(document -> new Rewordings(document, snapshot));
    var votes =
        Flux.from(views.current(store).find("votes", ids))
            .collect(TreeMap<String, Map<String, Object>>::new, Timelines::addDays);
    return Mono.zip(
            entries, votes, words, author(idea), entries.flatMap(list -> people(list, audience)))
        .map(all -> {
          var list = all.getT1().stream().map(entry -> shown(entry, audience, snapshot)).toList();
          list.stream()
              .filter(entry -> "REWORDED".equals(entry.get("what")))
              .forEach(all.getT3()::describe);
          return Json.bytes(new Shown(all.getT4().orElse(null), list, all.getT2(), all.getT5()));
        });
  }

  private Mono<Optional<Named>> author(ListedIdea idea) {
    var member = idea.card().author();
    return idea.card().withdrawn()
        ? Mono.just(Optional.empty())
        : people
            .named(List.of(member))
            .map(named -> named.getOrDefault(member, Person.unknown(member)))
            .map(person -> Optional.of(named(person)));
  }

  private Mono<Map<String, Named>> people(List<Document> entries, Audience audience) {
    var members =
        entries.stream()
            .flatMap(
                entry -> NAMED.stream().filter(name -> tells(name, audience)).map(entry::getString))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return people
        .named(members)
        .map(found ->
            found.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, of -> named(of.getValue()))));
  }

  private static Named named(Person person) {
    return new Named(person.id(), person.name(), person.staff());
  }

  private static boolean sees(Audience audience, String what) {
    return MODERATION.contains(what)
        ? audience.readsHidden()
        : audience.seesVoters() || !what.equals("VOUCHED_FOR");
  }

  private static void addDays(Map<String, Map<String, Object>> days, Document month) {
    month
        .get("days", new Document())
        .forEach((day, totals) -> days.put(day, new TreeMap<>((Document) totals)));
  }

  private static boolean tells(String name, Audience audience) {
    return audience.seesVoters() || !FOR_STAFF.contains(name);
  }

  /**
   * Members are named to staff alone, but for who answered officially; a text is null once its key
   * was destroyed.
   */
  private static Map<String, @Nullable Object> shown(
      Document entry, Audience audience, Snapshot snapshot) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    entry.forEach((name, value) -> {
      if (BOXES.contains(name)) {
        shown.put(name, snapshot.open(Boxes.sealed((Document) value)).orElse(null));
      } else if (tells(name, audience)) {
        shown.put(name, value);
      }
    });
    return shown;
  }
}
