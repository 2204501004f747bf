package io.ascolto.query.idea;

import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Search.Place;
import io.ascolto.query.platform.lists.Snapshot;
import io.ascolto.query.platform.lists.VotesJson;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as CSV (RFC 4180, UTF-8), in the columns that an import reads. It begins with a byte-order
 * mark, without which spreadsheets take it for something else. No cell begins like a formula: an
 * apostrophe goes before it (OWASP, CSV injection), which the import takes away again.
 */
final class IdeasCsv implements Reads.Pages {

  private static final int PAGE = 500;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Object[] HEADER = {
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
    "comments_count"
  };

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
    var text = new StringWriter();
    if (!begun) {
      text.append(BYTE_ORDER_MARK);
    }
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      if (!begun) {
        csv.printRecord(HEADER);
        begun = true;
      }
      var found = list.find(snapshot, after, PAGE);
      for (var idea : found.ideas()) {
        csv.printRecord(row(idea, snapshot));
      }
      after = found.next();
      ended = after.isEmpty();
    }
    return Optional.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Object[] row(ListedIdea idea, Snapshot snapshot) {
    var card = idea.card();
    var tally = idea.tally();
    var split = VotesJson.asksWhoAgrees(snapshot, card.board());
    return new Object[] {
      card.id(),
      tally.number(),
      card.board(),
      guarded(card.title().flatMap(snapshot::open).orElse("")),
      guarded(card.text().flatMap(snapshot::open).orElse("")),
      card.move().stage(),
      guarded(String.join(", ", card.tags())),
      Instant.ofEpochMilli(tally.submittedAt()),
      split ? "" : tally.score(),
      split ? tally.agree() : "",
      split ? tally.disagree() : "",
      split ? tally.pass() : "",
      tally.comments()
    };
  }

  private static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
