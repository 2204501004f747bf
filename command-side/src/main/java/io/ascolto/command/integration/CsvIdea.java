package io.ascolto.command.integration;

import io.ascolto.command.integration.CsvColumns.Content;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a file of ideas.
 *
 * @param sourceId what the file calls it, else its title: the same row is the same idea again
 * @param created empty where the file does not say
 */
record CsvIdea(
    String sourceId,
    String title,
    String text,
    Optional<String> status,
    List<String> tags,
    Optional<String> author,
    long votes,
    Optional<Instant> created,
    String response,
    Optional<Instant> responded) {

  private static final DateTimeFormatter SPACED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);

  private static final List<Function<String, Instant>> TIMES =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDateTime.parse(text, SPACED).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  /**
   * @throws IllegalArgumentException with the reason, when the row cannot be read
   */
  static CsvIdea of(CSVRecord row, CsvColumns columns) {
    var heading =
        columns
            .of(row, Content.TITLE)
            .orElseThrow(() -> Reason.empty(Content.TITLE.label()).broken());
    var description = columns.of(row, Content.DESCRIPTION).orElse("");
    var title = Statement.title(heading);
    return new CsvIdea(
        columns.of(row, Content.SOURCE_ID).orElse(heading),
        title,
        // A title that does not fit is not lost.
        title.equals(heading) ? description : (heading + "\n\n" + description).strip(),
        columns.of(row, Content.STATUS),
        columns.of(row, Content.TAGS).map(CsvIdea::tags).orElse(List.of()),
        columns.of(row, Content.AUTHOR),
        columns.of(row, Content.VOTES).map(CsvIdea::count).orElse(0L),
        columns.of(row, Content.CREATED).map(text -> time(Content.CREATED, text)),
        columns.of(row, Content.RESPONSE).orElse(""),
        columns.of(row, Content.RESPONDED).map(text -> time(Content.RESPONDED, text)));
  }

  private static List<String> tags(String cell) {
    return Arrays.stream(cell.split("[,;|]"))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  private static long count(String cell) {
    try {
      var count = Long.parseLong(cell);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException _) {
      // Named below, like a number below zero.
    }
    throw Reason.column("number.malformed", Content.VOTES.label(), "is not a number").broken();
  }

  private static Instant time(Content content, String cell) {
    for (var form : TIMES) {
      try {
        return form.apply(cell);
      } catch (DateTimeException _) {
        // The next form.
      }
    }
    throw Reason.column(
            "time.malformed", content.label(), "is not a date or time such as 2024-05-31T08:00:00Z")
        .broken();
  }
}
