package io.ascolto.query.idea;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.StageKind;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An idea as the contract shows it. Its texts are opened here, and not before. */
final class IdeaJson {

  /**
   * A text is null once its key was destroyed.
   *
   * @param carriedOver of the votes, those of which only the number is known, by the tool they come
   *     from; absent where there are none
   * @param viewerVote null as it is written here: each viewer's own is filled in later
   */
  @Schema(name = "Idea")
  record Item(
      String id,
      long number,
      String board,
      @Nullable String title,
      @Nullable String text,
      List<String> tags,
      String stage,
      @Schema(implementation = StageKind.class) String kind,
      VotesJson votes,
      long score,
      long comments,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> carriedOver,
      Instant submittedAt,
      @Nullable ViewerVote viewerVote) {}

  record ViewerVote(Choice choice) {}

  /** A page of a list, as {@link IdeasSeenBy} puts it together. */
  @Schema(name = "IdeaPage")
  record Listed(List<Item> items, @Nullable String nextCursor, long total) {}

  /** How an item ends whose viewer has no vote. */
  private static final int NO_VOTE = "null}".length();

  private IdeaJson() {}

  static void write(ListedIdea idea, Snapshot snapshot, Audience audience, Page.Writing page) {
    var card = idea.card();
    var tally = idea.tally();
    var item =
        new Item(
            card.id(),
            tally.number(),
            card.board(),
            snapshot.open(card.title()).orElse(null),
            snapshot.open(card.text()).orElse(null),
            card.tags(),
            card.stage(),
            card.kind(),
            VotesJson.of(idea, snapshot, audience),
            tally.score(),
            tally.comments(),
            card.carriedOver(),
            Instant.ofEpochMilli(tally.submittedAt()),
            null);
    byte[] json = Json.bytes(item);
    page.add(Arrays.copyOf(json, json.length - NO_VOTE)).addVoteOn(card.id()).add("}");
  }
}
