package io.ascolto.query.privacy;

import io.ascolto.events.Occurrence;
import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.idea.IdeaEvent;
import io.ascolto.events.idea.IdeaEvent.IdeaReworded;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import io.ascolto.events.idea.IdeaEvent.IdeaWithdrawn;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.query.platform.KeptPictures.Picture;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.Words;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the log says about one person, found by reading all of it: what they did, what
 * was done to what they wrote, and whatever names them. Nothing has to be remembered for it.
 */
final class Dossier {

  private static final String YOU = "you";
  private static final String SOMEBODY = "somebody";

  private final String member;
  private final Set<String> selves;
  private final Words words;
  private final List<DossierJson.Entry> entries = new ArrayList<>();
  private final Map<String, Sealed> titles = new LinkedHashMap<>();
  private final Map<String, Remark> comments = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> withdrawn = new HashSet<>();
  private long position;

  /** What a comment says now. */
  private record Remark(String idea, Sealed text) {}

  /**
   * @param selves ids of all members who are the person
   */
  Dossier(String member, Set<String> selves, Words words) {
    this.member = member;
    this.selves = Set.copyOf(selves);
    this.words = words;
  }

  void look(Recorded recorded) {
    position = recorded.position();
    remember(recorded.event());
    if (concerns(recorded)) {
      entries.add(
          new DossierJson.Entry(
              recorded.position(),
              recorded.happenedAt(),
              recorded.event().getClass().getSimpleName(),
              idea((Record) recorded.event()),
              fields((Record) recorded.event())));
    }
  }

  /**
   * @param pictures theirs, which are not in the log
   * @param kept what else is not
   */
  DossierJson json(List<Picture> pictures, List<KeptNote> kept) {
    return new DossierJson(
        member,
        position,
        titles.entrySet().stream()
            .map(idea ->
                new DossierJson.OwnIdea(
                    idea.getKey(),
                    words.open(idea.getValue()).orElse(null),
                    wanted.contains(idea.getKey()),
                    withdrawn.contains(idea.getKey())))
            .toList(),
        comments.entrySet().stream()
            .map(comment ->
                new DossierJson.OwnComment(
                    comment.getKey(),
                    comment.getValue().idea(),
                    words.open(comment.getValue().text()).orElse(null),
                    withdrawn.contains(comment.getKey())))
            .toList(),
        pictures.stream().map(Dossier::own).toList(),
        List.copyOf(entries),
        kept,
        Map.of(),
        Map.of());
  }

  /** What is decided about a text names its idea once. */
  private @Nullable String idea(Record event) {
    return Optional.ofNullable(named(event, "ideaId"))
        .or(() -> Optional.ofNullable(named(event, "textId")).map(text -> places.get(text)))
        .orElse(null);
  }

  private static @Nullable String named(Record event, String component) {
    return components(event)
        .filter(one -> one.getName().equals(component))
        .map(one -> plain(value(one, event)))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static DossierJson.OwnPicture own(Picture picture) {
    return new DossierJson.OwnPicture(
        picture.id(),
        "api/pictures/" + picture.id(),
        picture.width(),
        picture.height(),
        picture.addedAt(),
        !picture.uses().isEmpty());
  }

  private void remember(Object event) {
    switch (event) {
      case IdeaSubmitted idea when selves.contains(idea.authorId()) ->
          titles.put(idea.ideaId(), idea.title());
      case IdeaReworded idea -> titles.replace(idea.ideaId(), idea.title());
      case IdeaWithdrawn idea -> withdrawn.add(idea.ideaId());
      case CommentPosted comment when selves.contains(comment.authorId()) && !comment.official() ->
          comments.put(comment.commentId(), new Remark(comment.ideaId(), comment.text()));
      case CommentEdited comment ->
          comments.replace(comment.commentId(), new Remark(comment.ideaId(), comment.text()));
      case CommentWithdrawn comment -> withdrawn.add(comment.commentId());
      case RemovalProposed removal -> places.put(removal.textId(), removal.ideaId());
      case TextReported report -> places.put(report.textId(), report.ideaId());
      case VoteCast vote -> wants(vote);
      case VoteCarried vote -> wants(vote);
      default -> {
        // Says nothing of what may stay.
      }
    }
  }

  private void wants(BallotEvent vote) {
    if (!selves.contains(vote.memberId()) && titles.containsKey(vote.ideaId())) {
      wanted.add(vote.ideaId());
    }
  }

  private boolean concerns(Recorded recorded) {
    return selves.contains(recorded.metaData().getOrDefault(Occurrence.ACTOR, ""))
        || isOfThem(recorded.event());
  }

  private boolean isOfThem(Object event) {
    return names((Record) event) || isOfTheirWords(event);
  }

  /** Votes of others on somebody's idea are not among them. */
  private boolean isOfTheirWords(Object event) {
    return switch (event) {
      case IdeaEvent idea -> titles.containsKey(idea.ideaId());
      case CommentEvent comment -> comments.containsKey(comment.commentId());
      default -> false;
    };
  }

  private boolean names(Record event) {
    return components(event).anyMatch(component -> isSelf(plain(value(component, event))));
  }

  private static Stream<RecordComponent> components(Record event) {
    return Arrays.stream(event.getClass().getRecordComponents());
  }

  private boolean isSelf(@Nullable Object value) {
    return value instanceof String id && selves.contains(id);
  }

  /**
   * Texts are opened, but those of others about which the person only decided something; other
   * people are somebody, and secrets are left out.
   */
  private Map<String, @Nullable Object> fields(Record event) {
    var opens = isOfThem(event);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    components(event)
        .filter(component -> !component.getName().equals("hash"))
        .filter(component -> opens || !(plain(value(component, event)) instanceof Sealed))
        .forEach(component -> fields.put(component.getName(), shown(component, event)));
    return fields;
  }

  private @Nullable Object shown(RecordComponent component, Record event) {
    return switch (plain(value(component, event))) {
      case Sealed box -> words.open(box).orElse(null);
      case String id when isSelf(id) -> YOU;
      case String _ when isSomebody(component.getName()) -> SOMEBODY;
      case null -> null;
      case Object other -> other;
    };
  }

  private static boolean isSomebody(String component) {
    return component.toLowerCase(Locale.ROOT).endsWith("byid")
        || component.equals("authorId")
        || component.toLowerCase(Locale.ROOT).endsWith("memberid");
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Optional<?> perhaps ? perhaps.orElse(null) : value;
  }

  private static @Nullable Object value(RecordComponent component, Record event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalArgumentException(component + " cannot be read", unreadable);
    }
  }
}
