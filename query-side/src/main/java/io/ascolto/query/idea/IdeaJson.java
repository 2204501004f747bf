package io.ascolto.query.idea;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.StageKind;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Markdown;
import io.ascolto.query.platform.Viewer;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Card;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Said;
import io.ascolto.query.platform.lists.Said.Rewording;
import io.ascolto.query.platform.lists.Similar;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An idea as the contract shows it. Its texts are opened here, and not before. */
final class IdeaJson {

  /**
   * A text is null once its key was destroyed or its author withdrew the idea.
   *
   * @param carriedOver of the votes, those of which only the number is known, by the tool they come
   *     from; absent where there are none
   * @param setAside votes that are not among them, and why; absent where there are none
   * @param withdrawn whether its author took it back, whose words are then gone
   * @param hidden since when the team keeps it from sight, and why: its words are null then, but
   *     for staff; of one idea alone
   * @param excerpt how the text begins, without Markdown's marks; absent where that is the text
   * @param html the text as a page shows it, of one idea alone
   * @param reworded when it last was, of one idea alone
   * @param viewerIsAuthor said of one idea alone
   * @param matched of a similar idea: which characters of the title were typed too, each from and
   *     to before
   * @param close of a similar idea: that it may well be the same
   * @param viewerVote null as it is written here: each viewer's own is filled in later
   */
  @Schema(name = "Idea")
  record Item(
      String id,
      long number,
      String board,
      @Nullable String title,
      @Nullable String text,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> excerpt,
      List<String> tags,
      String stage,
      @Schema(implementation = StageKind.class) String kind,
      VotesJson votes,
      long score,
      long comments,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> carriedOver,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Aside> setAside,
      Instant submittedAt,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withdrawn,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Hidden> hidden,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> html,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Rewording> reworded,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean viewerIsAuthor,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<Integer>> matched,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean close,
      @Nullable ViewerVote viewerVote) {}

  /**
   * @param reason null once its key was destroyed
   * @param removed whether for good: its words are destroyed
   */
  @Schema(name = "HiddenIdea")
  record Hidden(Instant since, @Nullable String reason, boolean removed) {}

  /**
   * Votes that the team does not count.
   *
   * @param reason null once its key was destroyed
   */
  @Schema(name = "VotesSetAside")
  record Aside(String id, Instant since, int votes, @Nullable String reason) {}

  record ViewerVote(Choice choice) {}

  /** A page of a list, as {@link IdeasSeenBy} puts it together. */
  @Schema(name = "IdeaPage")
  record Listed(List<Item> items, @Nullable String nextCursor, long total) {}

  private static final int LONGEST_EXCERPT = 300;

  /** How an item ends whose viewer has no vote. */
  private static final int NO_VOTE = "null}".length();

  private IdeaJson() {}

  /** As a list shows it. */
  static void write(ListedIdea idea, Snapshot snapshot, Audience audience, Page.Writing page) {
    write(item(idea, snapshot, audience, Optional.empty(), false, List.of(), false), page);
  }

  /** As a page of its own shows it. */
  static void writeWhole(ListedIdea found, Viewer viewer, Snapshot snapshot, Page.Writing page) {
    var isHidden = found.card().hidden().isPresent() && !viewer.audience().readsHidden();
    var idea = isHidden ? found.withoutWords() : found;
    var text = idea.card().text().flatMap(snapshot::open);
    var isAuthor =
        viewer.member().equals(Optional.of(snapshot.customers().met(idea.card().author())));
    write(
        item(
            idea,
            snapshot,
            viewer.audience(),
            text.map(Markdown::html),
            isAuthor,
            List.of(),
            false),
        page);
  }

  static void write(Similar.Found found, Snapshot snapshot, Audience audience, Page.Writing page) {
    var matched = found.matched().stream().map(range -> List.of(range.from(), range.to())).toList();
    write(
        item(found.idea(), snapshot, audience, Optional.empty(), false, matched, found.close()),
        page);
  }

  private static Hidden hidden(Card.Hidden why, Snapshot snapshot) {
    return new Hidden(why.since(), snapshot.open(why.reason()).orElse(null), why.removed());
  }

  private static Aside aside(Card.Aside one, Snapshot snapshot) {
    var reason = snapshot.open(one.reason()).orElse(null);
    return new Aside(one.id(), one.since(), one.votes(), reason);
  }

  private static Item item(
      ListedIdea idea,
      Snapshot snapshot,
      Audience audience,
      Optional<String> html,
      boolean viewerIsAuthor,
      List<List<Integer>> matched,
      boolean close) {
    var card = idea.card();
    var tally = idea.tally();
    var text = card.text().flatMap(snapshot::open);
    return new Item(
        card.id(),
        tally.number(),
        card.board(),
        card.title().flatMap(snapshot::open).orElse(null),
        text.orElse(null),
        text.map(all -> Markdown.excerpt(all, LONGEST_EXCERPT))
            .filter(begins -> !text.get().equals(begins)),
        card.tags(),
        card.move().stage(),
        card.move().kind(),
        VotesJson.of(idea, snapshot, audience),
        tally.score(),
        tally.comments(),
        card.carriedOver(),
        card.asides().stream().map(one -> aside(one, snapshot)).toList(),
        Instant.ofEpochMilli(tally.submittedAt()),
        card.withdrawn() && card.hidden().isEmpty(),
        card.hidden().map(why -> hidden(why, snapshot)),
        html,
        card.said().flatMap(Said::reworded),
        viewerIsAuthor,
        matched,
        close,
        null);
  }

  private static void write(Item item, Page.Writing page) {
    byte[] json = Json.bytes(item);
    page.add(Arrays.copyOf(json, json.length - NO_VOTE)).addVoteOn(item.id()).add("}");
  }
}
