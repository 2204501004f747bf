package io.ascolto.query.member;

import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.documents.DocumentsView;
import io.ascolto.query.platform.lists.Snapshot;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the {@link Roster}, newest first. */
@Component
class Members {

  /** Names are sealed, so whoever looks for one opens all; past these the next page goes on. */
  private static final int LOOKED_AT = 2_000;

  private final Views views;
  private final DocumentStore store;

  Members(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  /** Who was found, and where the next page begins. */
  record Found(List<MemberJson> members, Optional<Long> next) {}

  private record Entry(String member, long position) {}

  private record Met(MemberJson member, long position) {}

  Mono<Found> find(MembersAsked asked, boolean withAddresses, Snapshot snapshot) {
    var view = views.current(store);
    return entries(asked, view)
        .flatMap(entries ->
            Selves.of(entries.stream().map(Entry::member).toList(), view)
                .map(selves -> found(asked, entries, selves.described(withAddresses, snapshot))));
  }

  Mono<MemberJson> find(String member, boolean withAddress, Snapshot snapshot) {
    return Selves.of(List.of(member), views.current(store))
        .flatMap(selves -> Mono.justOrEmpty(selves.described(withAddress, snapshot).get(member)));
  }

  /** How many there are of each kind. */
  Mono<Map<Shown, Integer>> sizes() {
    var view = views.current(store);
    var kinds = Stream.of(Shown.values()).map(Shown::name).toList();
    var joined =
        view.find(Roster.SIZES, kinds)
            .collectMap(
                size -> Shown.valueOf(size.getString("_id")), size -> size.getInteger("members"));
    return Mono.zip(joined, only(Shown.TEAM, view), only(Shown.BLOCKED, view))
        .map(known -> {
          Map<Shown, Integer> sizes = new EnumMap<>(Shown.class);
          Stream.of(Shown.values()).forEach(shown -> sizes.put(shown, 0));
          sizes.putAll(known.getT1());
          sizes.put(Shown.TEAM, known.getT2().size());
          sizes.put(Shown.BLOCKED, known.getT3().size());
          return sizes;
        });
  }

  private static int most(MembersAsked asked) {
    return (asked.called().isPresent() ? LOOKED_AT : asked.limit()) + 1;
  }

  private static Found found(
      MembersAsked asked, List<Entry> entries, Map<String, MemberJson> members) {
    var met =
        entries.stream()
            .limit(most(asked) - 1L)
            .flatMap(entry ->
                Optional.ofNullable(members.get(entry.member()))
                    .map(member -> new Met(member, entry.position()))
                    .stream())
            .filter(one -> asked.called().filter(part -> !one.member().isCalled(part)).isEmpty())
            .limit(asked.limit() + 1L)
            .toList();
    var shown = met.stream().limit(asked.limit()).map(Met::member).toList();
    if (met.size() > asked.limit()) {
      return new Found(shown, Optional.of(met.get(asked.limit() - 1).position()));
    }
    return new Found(
        shown,
        entries.size() == most(asked)
            ? Optional.of(entries.get(entries.size() - 2).position())
            : Optional.empty());
  }

  private static Mono<List<Entry>> entries(MembersAsked asked, DocumentsView view) {
    var entries =
        switch (asked.shown()) {
          case TEAM, BLOCKED -> only(asked.shown(), view).flatMapIterable(all -> all);
          case PEOPLE, IMPORTED, DEVICES ->
              view.find(Roster.SIZES, asked.shown().name())
                  .flatMapIterable(Roster::pages)
                  .filter(number -> number * Roster.WIDTH < asked.before())
                  .concatMap(
                      number -> view.find(Roster.PAGES, Roster.page(asked.shown(), number)), 1)
                  .concatMapIterable(Members::newestFirst, 1);
        };
    return Flux.from(entries)
        .filter(entry -> entry.position() < asked.before())
        .take(most(asked))
        .collectList();
  }

  private static Mono<List<Entry>> only(Shown shown, DocumentsView view) {
    return view.find(Roster.PAGES, Roster.page(shown, 0))
        .map(Members::newestFirst)
        .defaultIfEmpty(List.of());
  }

  private static List<Entry> newestFirst(Document page) {
    return Roster.entries(page).stream()
        .map(entry ->
            new Entry(entry.getString("member"), entry.get("position", Number.class).longValue()))
        .sorted(Comparator.comparing(Entry::position).reversed())
        .toList();
  }
}
