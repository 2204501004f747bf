package io.ascolto.command.integration;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Which column of a file holds what, by its name in the header or as the importer says. */
final class CsvColumns {

  /** What a column can hold, with the names under which it is found; Fider's and our own first. */
  enum Content {
    SOURCE_ID("source_id", "id", "number", "key"),
    TITLE("title", "name", "subject", "summary"),
    DESCRIPTION("description", "text", "details", "body"),
    STATUS("status", "stage", "state"),
    TAGS("tags", "labels", "categories"),
    AUTHOR("created_by", "author", "author_email", "author_name"),
    VOTES("votes_count", "votes", "score", "upvotes"),
    CREATED("created_at", "created", "date"),
    RESPONSE("response", "status_message"),
    RESPONDED("responded_at", "status_changed_at");

    private final List<String> names;

    Content(String... names) {
      this.names = List.of(names);
    }

    static Optional<Content> named(String name) {
      return Arrays.stream(values()).filter(content -> content.label().equals(name)).findFirst();
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Content, String> columns = new EnumMap<>(Content.class);
  private final List<String> ignored;

  /**
   * @param header as it stands in the file
   * @param chosen names of columns by {@link Content#label()}, which go before the usual ones
   */
  CsvColumns(List<String> header, Map<String, String> chosen) {
    var known = new HashMap<String, String>();
    header.forEach(name -> known.putIfAbsent(normal(name), name));
    for (var content : Content.values()) {
      Optional.ofNullable(chosen.get(content.label())).map(List::of).orElse(content.names).stream()
          .map(name -> known.get(normal(name)))
          .filter(name -> name != null && !columns.containsValue(name))
          .findFirst()
          .ifPresent(name -> columns.put(content, name));
    }
    ignored = header.stream().filter(name -> !columns.containsValue(name)).toList();
  }

  boolean has(Content content) {
    return columns.containsKey(content);
  }

  /** Empty where the file has no such column, or nothing in it. */
  Optional<String> of(CSVRecord row, Content content) {
    return Optional.ofNullable(columns.get(content))
        .filter(row::isSet)
        .map(row::get)
        .map(CsvFormula::plain)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Column by what it holds. */
  Map<String, String> found() {
    var found = new LinkedHashMap<String, String>();
    columns.forEach((content, column) -> found.put(content.label(), column));
    return found;
  }

  List<String> ignored() {
    return ignored;
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
