package io.ascolto.query.discussion;

import io.ascolto.query.discussion.CommentJson.Page;
import io.ascolto.query.discussion.CommentJson.Thread;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what was said about an idea, thread by thread. */
@Component
class Discussions {

  /** Official answers that are looked at for one that stands. */
  private static final int LAST_ANSWERS = 20;

  private final Views views;
  private final DocumentStore store;
  private final Comments comments;

  Discussions(Views views, DocumentStore store, Comments comments) {
    this.views = views;
    this.store = store;
    this.comments = comments;
  }

  /** A page of threads, without what is in them, and the official answers of the discussion. */
  private record Contents(List<Place> threads, @Nullable String next, List<String> official) {

    static Contents of(List<Document> months, int limit, Optional<Place> after) {
      var threads =
          places(months, "threads")
              .filter(place -> after.isEmpty() || place.compareTo(after.get()) > 0)
              .limit(limit + 1L)
              .toList();
      var page = threads.subList(0, Math.min(limit, threads.size()));
      return new Contents(
          page,
          threads.size() > limit ? page.getLast().cursor() : null,
          places(months, "official").toList().reversed().stream()
              .limit(LAST_ANSWERS)
              .map(Place::comment)
              .toList());
    }

    private static Stream<Place> places(List<Document> months, String list) {
      return months.stream()
          .flatMap(month -> month.getList(list, Document.class, List.of()).stream())
          .map(Place::of)
          .sorted();
    }

    List<String> ids() {
      return threads.stream().map(Place::comment).toList();
    }
  }

  Mono<byte[]> of(String id, int limit, Optional<Place> after, Viewer viewer, Snapshot snapshot) {
    var idea = ListedIdea.seen(id, viewer.audience(), snapshot);
    var months = idea.months().stream().map(month -> id + ":" + month).toList();
    return views
        .current(store)
        .find(DiscussionProjector.COLLECTION, months)
        .collectList()
        .map(found -> Contents.of(found, limit, after))
        .flatMap(contents ->
            inThreads(contents.ids())
                .flatMap(threads ->
                    comments
                        .of(all(contents, threads), viewer, snapshot)
                        .map(known -> page(contents, threads, known, idea.tally().comments()))))
        .map(Json::bytes);
  }

  /** The comments of each thread, its first included. */
  private Mono<Map<String, List<String>>> inThreads(Collection<String> threads) {
    return views
        .current(store)
        .find(ThreadProjector.COLLECTION, threads)
        .collectMap(
            thread -> thread.getString("_id"), thread -> thread.getList("comments", String.class));
  }

  private static List<String> all(Contents contents, Map<String, List<String>> threads) {
    return Stream.concat(
            contents.official().stream(), threads.values().stream().flatMap(List::stream))
        .distinct()
        .toList();
  }

  private static Page page(
      Contents contents,
      Map<String, List<String>> threads,
      Map<String, CommentJson> known,
      long total) {
    var items =
        contents.ids().stream()
            .map(thread ->
                threads.getOrDefault(thread, List.of()).stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .toList())
            .filter(thread -> !thread.isEmpty())
            .map(thread -> new Thread(thread.getFirst(), thread.subList(1, thread.size())))
            .collect(Collectors.toList());
    var official =
        contents.official().stream()
            .map(known::get)
            .filter(answer -> answer != null && !answer.withdrawn() && answer.hidden() == null)
            .findFirst();
    return new Page(items, contents.next(), total, official.orElse(null));
  }
}
