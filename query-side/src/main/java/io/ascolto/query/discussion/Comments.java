package io.ascolto.query.discussion;

import io.ascolto.query.discussion.CommentJson.Author;
import io.ascolto.query.discussion.CommentJson.Hidden;
import io.ascolto.query.platform.Markdown;
import io.ascolto.query.platform.People;
import io.ascolto.query.platform.People.Person;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads comments, opens what they say and names who said it. */
@Component
class Comments {

  private final Views views;
  private final DocumentStore store;
  private final People people;
  private final Nameable nameable;

  Comments(Views views, DocumentStore store, People people, Nameable nameable) {
    this.nameable = nameable;
    this.views = views;
    this.store = store;
    this.people = people;
  }

  /** By id; those that there are. */
  Mono<Map<String, CommentJson>> of(Collection<String> ids, Viewer viewer, Snapshot snapshot) {
    return views
        .current(store)
        .find(CommentProjector.COLLECTION, ids)
        .collectList()
        .flatMap(comments ->
            Mono.zip(
                    people.named(authors(comments)),
                    reactedTo(ids, viewer),
                    nameable(comments, snapshot))
                .map(known -> {
                  var said = new Said(known.getT1(), known.getT2(), known.getT3());
                  return comments.stream()
                      .map(comment -> json(comment, said, viewer, snapshot))
                      .collect(Collectors.toMap(CommentJson::id, json -> json));
                }));
  }

  /**
   * @param nameable what those are called whom these comments can name
   */
  private record Said(Map<String, Person> people, Set<String> reacted, Set<String> nameable) {}

  /** Asked for where there is an @ alone. */
  private Mono<Set<String>> nameable(List<Document> comments, Snapshot snapshot) {
    var ideas =
        comments.stream()
            .filter(
                comment -> last(comment, snapshot).filter(text -> text.contains("@")).isPresent())
            .map(comment -> comment.getString("idea"))
            .distinct()
            .toList();
    return Flux.fromIterable(ideas)
        .flatMap(nameable::on)
        .flatMapIterable(members -> members)
        .collect(Collectors.toSet())
        .flatMap(members ->
            members.isEmpty() ? Mono.just(Map.<String, Person>of()) : people.named(members))
        .map(named ->
            named.values().stream()
                .map(Person::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
  }

  private static Set<String> authors(List<Document> comments) {
    return comments.stream()
        .map(comment -> comment.getString("author"))
        .collect(Collectors.toSet());
  }

  /** Those that the viewer agreed with. */
  private Mono<Set<String>> reactedTo(Collection<String> ids, Viewer viewer) {
    return Mono.justOrEmpty(viewer.member())
        .flatMapMany(member ->
            views
                .current(store)
                .find(
                    ReactionProjector.COLLECTION,
                    ids.stream().map(id -> ReactionProjector.id(id, member)).toList()))
        .filter(reaction -> reaction.getBoolean("stands"))
        .map(reaction -> reaction.getString("comment"))
        .collect(Collectors.toSet());
  }

  private static CommentJson json(Document comment, Said said, Viewer viewer, Snapshot snapshot) {
    var id = comment.getString("_id");
    var versions = versions(comment);
    var isRead = isRead(comment, viewer);
    var withdrawn = versions.isEmpty();
    var text = last(comment, snapshot).filter(_ -> isRead);
    return new CommentJson(
        id,
        comment.getString("parent"),
        withdrawn || !isRead ? null : author(comment.getString("author"), said.people()),
        comment.getBoolean("official"),
        text.orElse(null),
        text.map(words -> Markdown.html(words, said.nameable())).orElse(null),
        Instant.parse(comment.getString("postedAt")),
        isRead && versions.size() > 1 ? since(versions.getLast()) : null,
        withdrawn,
        isFormer(comment.getString("author"), said.people()),
        hidden(comment, snapshot),
        comment.getInteger("reactions", 0),
        said.reacted().contains(id));
  }

  /** What it says now; empty too once its author took it back. */
  private static Optional<String> last(Document comment, Snapshot snapshot) {
    return versions(comment).reversed().stream()
        .findFirst()
        .flatMap(version -> text(version, snapshot));
  }

  /** What is hidden is read by whoever moderates. */
  static boolean isRead(Document comment, Viewer viewer) {
    return viewer.audience().readsHidden() || !comment.containsKey("hidden");
  }

  private static @Nullable Hidden hidden(Document comment, Snapshot snapshot) {
    return Optional.ofNullable(comment.get("hidden", Document.class))
        .map(hidden ->
            new Hidden(
                since(hidden),
                snapshot.open(Boxes.sealed(hidden.get("reason", Document.class))).orElse(null),
                hidden.getBoolean(RemovedCommentProjector.FIELD, false)))
        .orElse(null);
  }

  private static boolean isFormer(String member, Map<String, Person> people) {
    return Optional.ofNullable(people.get(member)).filter(Person::former).isPresent();
  }

  private static Author author(String member, Map<String, Person> people) {
    var person = Objects.requireNonNullElse(people.get(member), Person.unknown(member));
    return new Author(person.id(), person.name(), person.staff());
  }

  static List<Document> versions(Document comment) {
    return comment.getList("versions", Document.class, List.of());
  }

  static Instant since(Document version) {
    return Instant.parse(version.getString("since"));
  }

  /** Empty once its key was destroyed. */
  static Optional<String> text(Document version, Snapshot snapshot) {
    return snapshot.open(Boxes.sealed(version.get("text", Document.class)));
  }
}
