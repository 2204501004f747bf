package io.ascolto.query.report;

import io.ascolto.events.Sealed;
import io.ascolto.events.report.Subject;
import io.ascolto.query.platform.CommentTexts;
import io.ascolto.query.platform.Markdown;
import io.ascolto.query.platform.People;
import io.ascolto.query.platform.People.Person;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Card;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what was reported, with what it says and who said it. */
@Component
class WaitingTexts {

  private static final int SHOWN = 50;

  private final Views views;
  private final DocumentStore store;
  private final People people;
  private final CommentTexts comments;

  WaitingTexts(Views views, DocumentStore store, People people, CommentTexts comments) {
    this.views = views;
    this.store = store;
    this.people = people;
    this.comments = comments;
  }

  /** A reported text, whichever kind it is, as it is now. */
  private record Text(
      Document reported,
      Optional<ListedIdea> idea,
      Optional<String> author,
      Optional<Sealed> says,
      boolean hidden) {

    Stream<String> members() {
      return Stream.concat(
          author.stream(), reports().stream().map(report -> report.getString("by")));
    }

    List<Document> reports() {
      return reported.getList("reports", Document.class, List.of());
    }
  }

  /** Those on boards that the audience sees and looks after. */
  Mono<ReportJson.Waiting> in(Snapshot snapshot, Audience audience) {
    return views
        .current(store)
        .find(WaitingProjector.COLLECTION, WaitingProjector.ALL)
        .flatMapIterable(some -> some.getList(WaitingProjector.TEXTS, Document.class, List.of()))
        .sort(Comparator.comparing(text -> text.getLong("since")))
        .map(text -> text.getString("id"))
        .collectList()
        .flatMap(all ->
            texts(all.subList(0, Math.min(SHOWN, all.size())), snapshot, audience)
                .flatMap(texts ->
                    people
                        .named(members(texts))
                        .map(named ->
                            new ReportJson.Waiting(
                                texts.stream().map(text -> json(text, named, snapshot)).toList(),
                                seesAll(audience) ? all.size() : texts.size()))));
  }

  /** In the order in which they were first reported. */
  private Mono<List<Text>> texts(List<String> ids, Snapshot snapshot, Audience audience) {
    return views
        .current(store)
        .find(ReportProjector.COLLECTION, ids)
        .collectMap(document -> document.getString("_id"))
        .flatMap(reported ->
            comments
                .byId(ids(reported.values(), Subject.COMMENT))
                .map(found ->
                    ids.stream()
                        .map(reported::get)
                        .filter(Objects::nonNull)
                        .map(document -> text(document, found, snapshot, audience))
                        .filter(text -> isFor(audience, text))
                        .toList()));
  }

  /** Whoever sees every board is told also of what is on none any more. */
  private static boolean seesAll(Audience audience) {
    return audience.isStaff() && audience.moderated().all();
  }

  private static boolean isFor(Audience audience, Text text) {
    return seesAll(audience)
        || text.idea()
            .filter(idea -> audience.moderated().contains(idea.card().board()))
            .isPresent();
  }

  private static Set<String> ids(Collection<Document> reported, Subject subject) {
    return reported.stream()
        .filter(document -> document.getString("subject").equals(subject.name()))
        .map(document -> document.getString("text"))
        .collect(Collectors.toSet());
  }

  private static Text text(
      Document reported,
      Map<String, CommentTexts.Said> comments,
      Snapshot snapshot,
      Audience audience) {
    var idea = idea(reported.getString("idea"), snapshot, audience);
    if (reported.getString("subject").equals(Subject.IDEA.name())) {
      var card = idea.map(ListedIdea::card);
      return new Text(
          reported,
          idea,
          card.map(Card::author),
          card.flatMap(Card::text),
          card.flatMap(Card::hidden).isPresent());
    }
    var comment = Optional.ofNullable(comments.get(reported.getString("text")));
    return new Text(
        reported,
        idea,
        comment.map(CommentTexts.Said::author),
        comment.flatMap(CommentTexts.Said::text),
        comment.filter(CommentTexts.Said::hidden).isPresent());
  }

  private static Optional<ListedIdea> idea(String id, Snapshot snapshot, Audience audience) {
    try {
      return snapshot.idea(id, audience);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Set<String> members(List<Text> texts) {
    return texts.stream().flatMap(Text::members).collect(Collectors.toSet());
  }

  private static ReportJson json(Text text, Map<String, Person> named, Snapshot snapshot) {
    var reported = text.reported();
    return new ReportJson(
        reported.getString("text"),
        reported.getString("subject"),
        reported.getString("idea"),
        text.idea().flatMap(idea -> idea.card().title()).flatMap(snapshot::open).orElse(null),
        text.says().flatMap(snapshot::open).map(Markdown::html).orElse(null),
        text.author().map(author -> name(author, named)).orElse(null),
        text.hidden(),
        text.reports().stream()
            .map(report ->
                new ReportJson.Report(
                    report.getLong("number"),
                    name(report.getString("by"), named),
                    Instant.parse(report.getString("at")),
                    report.getString("grounds"),
                    snapshot.open(Boxes.sealed(report.get("note", Document.class))).orElse(null)))
            .toList());
  }

  private static @Nullable String name(String member, Map<String, Person> named) {
    return named.getOrDefault(member, Person.unknown(member)).name();
  }
}
