package io.ascolto.query.idea;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An idea as the contract shows it. Its texts are opened here, and not before. */
final class IdeaJson {

  /**
   * All but the viewer's vote, which comes last. A text is null once its key was destroyed.
   *
   * @param carriedOver of the votes, those of which only the number is known, by the tool they come
   *     from; absent where there are none
   */
  private record Item(
      String id,
      long number,
      String board,
      @Nullable String title,
      @Nullable String text,
      List<String> tags,
      String stage,
      String kind,
      Map<String, Long> votes,
      long score,
      long comments,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Long> carriedOver,
      Instant submittedAt) {}

  private IdeaJson() {}

  static void write(ListedIdea idea, Snapshot snapshot, Page.Writing page) {
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
            VotesJson.of(idea, snapshot),
            tally.score(),
            tally.comments(),
            card.carriedOver(),
            Instant.ofEpochMilli(tally.submittedAt()));
    byte[] json = Json.bytes(item);
    page.add(Arrays.copyOf(json, json.length - 1)).add(",\"viewerVote\":");
    page.addVoteOn(card.id()).add("}");
  }
}
