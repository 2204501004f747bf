package io.ascolto.query.notice;

import io.ascolto.events.Sealed;
import io.ascolto.events.report.Subject;
import io.ascolto.query.notice.NoticeJson.Standing;
import io.ascolto.query.platform.CommentTexts;
import io.ascolto.query.platform.CommentTexts.Said;
import io.ascolto.query.platform.Decisions;
import io.ascolto.query.platform.Decisions.Removal;
import io.ascolto.query.platform.Markdown;
import io.ascolto.query.platform.People;
import io.ascolto.query.platform.People.Person;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.lists.Card;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Move;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads what notices say, with the eyes of whom they are for: what those may no longer see, or what
 * is no longer there, is left out.
 */
@Component
public class Notices {

  private static final int LONGEST_EXCERPT = 200;

  private final Reads reads;
  private final CommentTexts comments;
  private final People people;
  private final Decisions decisions;

  Notices(Reads reads, CommentTexts comments, People people, Decisions decisions) {
    this.decisions = decisions;
    this.reads = reads;
    this.comments = comments;
    this.people = people;
  }

  /** In their order; empty where the views do not show them yet. */
  public Mono<List<NoticeJson>> of(List<Noted> noted, Viewer viewer) {
    var position = noted.stream().mapToLong(Noted::position).max().orElse(0);
    return reads.ask(viewer, position, (placed, snapshot) -> of(noted, placed, snapshot));
  }

  Mono<List<NoticeJson>> of(List<Noted> noted, Viewer viewer, Snapshot snapshot) {
    var said = noted.stream().flatMap(one -> one.comment().stream()).distinct().toList();
    var by = noted.stream().flatMap(Notices::named).distinct().toList();
    var texts = noted.stream().map(Notices::text).distinct().toList();
    return Mono.zip(
            comments.byId(said),
            people.named(by),
            decisions.reported(texts),
            decisions.removals(texts))
        .map(known -> {
          var decided = new Decided(known.getT3(), known.getT4());
          var reading = new Reading(known.getT1(), known.getT2(), decided, viewer, snapshot);
          return noted.stream().flatMap(one -> reading.read(one).stream()).toList();
        });
  }

  /** Who moved an idea, put it into other words, or decided about a text is for the team alone. */
  private static Stream<String> named(Noted one) {
    return switch (one.kind()) {
      case ANSWER, REPLY, MENTION, COMMENT, NEW_IDEA -> one.by().stream();
      case STAGE, SHIPPED, WORDING, HIDDEN, REPORT, REMOVAL -> Stream.empty();
    };
  }

  private static String text(Noted noted) {
    return noted
        .comment()
        .map(comment -> Decisions.of(Subject.COMMENT, comment))
        .orElseGet(() -> Decisions.of(Subject.IDEA, noted.idea()));
  }

  /** What the team has decided about the texts that notices tell of. */
  private record Decided(Set<String> reported, Map<String, Removal> removals) {

    @Nullable Standing of(Noted noted, BooleanSupplier hidden) {
      var removal = Optional.ofNullable(removals.get(text(noted)));
      return switch (noted.kind()) {
        case HIDDEN ->
            removal
                .filter(Decided::isDone)
                .map(_ -> Standing.REMOVED)
                .orElseGet(() -> hidden.getAsBoolean() ? Standing.HIDDEN : Standing.SHOWN);
        case REPORT -> reported.contains(text(noted)) ? Standing.WAITS : Standing.SETTLED;
        case REMOVAL -> removal.map(Decided::standing).orElse(Standing.SETTLED);
        default -> null;
      };
    }

    private static boolean isDone(Removal removal) {
      return switch (removal) {
        case REMOVED, OBJECTED, ANSWERED -> true;
        case PROPOSED, DECLINED -> false;
      };
    }

    private static Standing standing(Removal removal) {
      return switch (removal) {
        case PROPOSED -> Standing.WAITS;
        case OBJECTED -> Standing.OBJECTED;
        case REMOVED, DECLINED, ANSWERED -> Standing.SETTLED;
      };
    }
  }

  private record Reading(
      Map<String, Said> comments,
      Map<String, Person> people,
      Decided decided,
      Viewer viewer,
      Snapshot snapshot) {

    Optional<NoticeJson> read(Noted noted) {
      return idea(noted).filter(idea -> isThere(noted, idea)).map(idea -> json(noted, idea));
    }

    private Optional<ListedIdea> idea(Noted noted) {
      try {
        return snapshot.ideaOrStub(noted.idea(), viewer.audience());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /**
     * Of what is hidden, whoever wrote it hears that it is; of what waits for moderators, whoever
     * is one still.
     */
    private boolean isThere(Noted noted, ListedIdea idea) {
      return switch (noted.kind()) {
        case HIDDEN -> true;
        case REPORT, REMOVAL -> viewer.audience().moderated().contains(idea.card().board());
        default ->
            isRead(idea.card())
                && !idea.card().withdrawn()
                && noted
                    .comment()
                    .map(id -> isRead(comments.get(id), idea.card().board()))
                    .orElse(true);
      };
    }

    private boolean isRead(Card card) {
      return card.hidden().isEmpty() || viewer.audience().readsHidden(card.board());
    }

    private boolean isRead(@Nullable Said said, String board) {
      return said != null
          && said.text().isPresent()
          && (!said.hidden() || viewer.audience().readsHidden(board));
    }

    private boolean isHidden(Noted noted, Card card) {
      return noted
          .comment()
          .map(id -> Optional.ofNullable(comments.get(id)).map(Said::hidden).orElse(false))
          .orElse(card.hidden().isPresent());
    }

    private NoticeJson json(Noted noted, ListedIdea idea) {
      var card = idea.card();
      var move = noted.stage().flatMap(stage -> move(card, stage, noted.at()));
      return new NoticeJson(
          noted.position(),
          noted.kind(),
          noted.at(),
          noted.seen(),
          noted.idea(),
          idea.tally().number(),
          card.title().filter(_ -> isRead(card)).flatMap(snapshot::open).orElse(null),
          card.board(),
          noted.comment().orElse(null),
          named(noted)
              .findFirst()
              .flatMap(by -> Optional.ofNullable(people.get(by)))
              .map(Person::name)
              .orElse(null),
          noted.stage().orElse(null),
          move.map(Move::kind).orElse(null),
          decided.of(noted, () -> isHidden(noted, card)),
          text(noted, card, move)
              .flatMap(snapshot::open)
              .map(text -> Markdown.excerpt(text, LONGEST_EXCERPT))
              .filter(text -> !text.isBlank())
              .orElse(null));
    }

    /** It may have been there before and after; when is known to the millisecond. */
    private static Optional<Move> move(Card card, String stage, Instant told) {
      return card.moves().reversed().stream()
          .filter(move -> move.stage().equals(stage))
          .filter(move -> move.since().isBefore(told.plusMillis(1)))
          .findFirst();
    }

    private Optional<Sealed> text(Noted noted, Card card, Optional<Move> move) {
      return switch (noted.kind()) {
        case STAGE, SHIPPED -> move.flatMap(Move::message);
        case ANSWER, REPLY, MENTION, COMMENT ->
            noted.comment().map(comments::get).flatMap(Said::text);
        case NEW_IDEA, WORDING -> card.text();
        case HIDDEN ->
            noted.comment().isEmpty() ? card.hidden().map(Card.Hidden::reason) : Optional.empty();
        case REPORT, REMOVAL -> Optional.empty();
      };
    }
  }
}
