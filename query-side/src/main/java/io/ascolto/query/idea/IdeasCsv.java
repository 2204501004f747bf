package io.ascolto.query.idea;

import io.ascolto.query.platform.Spreadsheet;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Search.Place;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A list as {@link Spreadsheet}. */
final class IdeasCsv implements Reads.Pages {

  private static final int PAGE = 500;
  private static final List<String> HEADER =
      List.of(
          "source_id",
          "number",
          "board",
          "title",
          "description",
          "status",
          "tags",
          "created_at",
          "votes",
          "agree",
          "disagree",
          "pass",
          "comments_count");

  private final IdeasSeenBy list;
  private Optional<Place> after = Optional.empty();
  private boolean begun;
  private boolean ended;

  IdeasCsv(Audience audience, Asked asked) {
    this.list = new IdeasSeenBy(audience, asked);
  }

  @Override
  public Optional<byte[]> next(Snapshot snapshot) throws IOException {
    if (ended) {
      return Optional.empty();
    }
    var found = list.find(snapshot, after, PAGE);
    var rows = found.ideas().stream().map(idea -> row(idea, snapshot)).toList();
    var text = begun ? Spreadsheet.more(rows) : Spreadsheet.begun(HEADER, rows);
    begun = true;
    after = found.next();
    ended = after.isEmpty();
    return Optional.of(text);
  }

  private static List<?> row(ListedIdea idea, Snapshot snapshot) {
    var card = idea.card();
    var tally = idea.tally();
    var split = VotesJson.asksWhoAgrees(snapshot, card.board());
    return List.of(
        card.id(),
        tally.number(),
        card.board(),
        card.title().flatMap(snapshot::open).orElse(""),
        card.text().flatMap(snapshot::open).orElse(""),
        card.move().stage(),
        String.join(", ", card.tags()),
        Instant.ofEpochMilli(tally.submittedAt()),
        split ? "" : tally.score(),
        split ? tally.agree() : "",
        split ? tally.disagree() : "",
        split ? tally.pass() : "",
        tally.comments());
  }
}
