package io.ascolto.command.integration;

import io.ascolto.events.account.Attributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Which column of a file of customers holds what, by its name in the header or as the importer
 * says; every other column is an attribute that is called like it.
 */
final class CustomerColumns {

  static final String REFERENCE = "reference";
  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String MEMBER = "member";
  static final String ACCOUNT = "account";

  /** The usual names of columns by what they hold, as exports of other tools and in Italian. */
  private static final Map<String, List<String>> OF_COMPANIES =
      ordered(
          Map.entry(
              REFERENCE,
              List.of(
                  REFERENCE,
                  "id",
                  "company_id",
                  "account_id",
                  "account",
                  "customer_id",
                  "riferimento",
                  "codice_cliente")),
          Map.entry(
              NAME,
              List.of(
                  NAME,
                  "company",
                  "company_name",
                  "account_name",
                  "nome",
                  "azienda",
                  "ragione_sociale")),
          Map.entry(Attributes.PLAN, List.of(Attributes.PLAN, "piano")),
          Map.entry(
              Attributes.REVENUE,
              List.of(Attributes.REVENUE, "arr", "annual_revenue", "ricavo_annuo", "fatturato")),
          Map.entry(
              Attributes.RENEWS_ON,
              List.of(Attributes.RENEWS_ON, "renewal_date", "renewal", "rinnovo", "data_rinnovo")),
          Map.entry(Attributes.OWNER, List.of(Attributes.OWNER, "account_owner", "owner_email")));

  private static final Map<String, List<String>> OF_PEOPLE =
      ordered(
          Map.entry(
              EMAIL,
              List.of(EMAIL, "e_mail", "mail", "email_address", "address", "indirizzo_email")),
          Map.entry(MEMBER, List.of(MEMBER)),
          Map.entry(
              ACCOUNT,
              List.of(
                  ACCOUNT,
                  "company_id",
                  "account_id",
                  "customer_id",
                  "company",
                  "reference",
                  "azienda",
                  "riferimento",
                  "codice_cliente")));

  /** What people are called is theirs to say, and lies nowhere in clear. */
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "full_name",
          "first_name",
          "last_name",
          "display_name",
          "nome",
          "cognome",
          "nome_e_cognome",
          "phone",
          "telefono");

  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<String> ignored = new ArrayList<>();

  /**
   * @param header as it stands in the file
   * @param chosen names of columns by what they hold, which go before the usual ones
   */
  CustomerColumns(ImportFormat format, List<String> header, Map<String, String> chosen) {
    var known = new HashMap<String, String>();
    header.forEach(name -> known.putIfAbsent(normal(name), name));
    usual(format)
        .forEach((content, names) ->
            Optional.ofNullable(chosen.get(content)).map(List::of).orElse(names).stream()
                .map(name -> known.get(normal(name)))
                .filter(name -> name != null && !columns.containsValue(name))
                .findFirst()
                .ifPresent(name -> columns.put(content, name)));
    var taken = new HashSet<>(columns.values());
    for (var name : header) {
      if (!taken.add(name)) {
        continue;
      }
      var attribute = attribute(name);
      if (isAttribute(format, attribute) && !attributes.containsKey(attribute)) {
        attributes.put(attribute, name);
      } else {
        ignored.add(name);
      }
    }
  }

  static Map<String, List<String>> usual(ImportFormat format) {
    return format == ImportFormat.COMPANIES ? OF_COMPANIES : OF_PEOPLE;
  }

  boolean has(String content) {
    return columns.containsKey(content);
  }

  /** Empty where the file has no such column, or nothing in it. */
  Optional<String> of(CSVRecord row, String content) {
    return Optional.ofNullable(columns.get(content)).flatMap(column -> cell(row, column));
  }

  /** What a row says besides; an empty cell says nothing. */
  Map<String, String> attributes(CSVRecord row) {
    var said = new LinkedHashMap<String, String>();
    attributes.forEach(
        (name, column) -> cell(row, column).ifPresent(value -> said.put(name, value)));
    return said;
  }

  /** Column by what it holds. */
  Map<String, String> found() {
    return columns;
  }

  /** Names of the attributes that the file brings. */
  List<String> others() {
    return List.copyOf(attributes.keySet());
  }

  List<String> ignored() {
    return ignored;
  }

  private static Optional<String> cell(CSVRecord row, String column) {
    return Optional.of(column)
        .filter(row::isSet)
        .map(row::get)
        .map(CsvFormula::plain)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static boolean isAttribute(ImportFormat format, String name) {
    return Attributes.NAME.matcher(name).matches()
        && !usual(format).containsKey(name)
        && !name.equals(Attributes.REFERENCE)
        && !(format == ImportFormat.PEOPLE && NAMES.contains(name));
  }

  private static String attribute(String name) {
    return Normalizer.normalize(normal(name), Normalizer.Form.NFD)
        .replaceAll("[^a-z0-9_]", "")
        .replaceAll("_+$", "");
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }

  @SafeVarargs
  private static Map<String, List<String>> ordered(Map.Entry<String, List<String>>... entries) {
    var all = new LinkedHashMap<String, List<String>>();
    for (var entry : entries) {
      all.put(entry.getKey(), entry.getValue());
    }
    return all;
  }
}
