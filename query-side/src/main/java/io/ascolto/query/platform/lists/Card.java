package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.query.platform.PictureAddress;
import io.ascolto.query.platform.Words;
import io.ascolto.query.platform.lists.Said.Rewording;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * What a list shows of an idea beside its numbers. Changed seldom, and then indexed anew.
 *
 * @param moves the stages in which it was, as they were told; the last of them is where it is
 * @param said empty once its author has withdrawn it
 * @param carriedOver votes from other tools, by the tool
 * @param asides votes that the team does not count, in the order of its decisions
 */
public record Card(
    String id,
    String board,
    String author,
    Optional<Said> said,
    List<String> tags,
    List<Move> moves,
    Map<String, Long> carriedOver,
    Optional<Hidden> hidden,
    List<Aside> asides) {

  /**
   * Since when an idea is kept from sight, and why.
   *
   * @param removed whether for good, its words destroyed
   */
  public record Hidden(Instant since, Sealed reason, boolean removed) {

    private static final String REMOVED = "removed ";

    static Hidden read(String written) {
      var removed = written.startsWith(REMOVED);
      var parts = (removed ? written.substring(REMOVED.length()) : written).split(" ", 2);
      return new Hidden(Instant.parse(parts[0]), Sealed.read(parts[1]), removed);
    }

    String written() {
      return (removed ? REMOVED : "") + since + " " + reason.written();
    }
  }

  /**
   * Votes that the team does not count.
   *
   * @param id of the decision
   * @param reason for everybody to read
   */
  public record Aside(String id, Instant since, int votes, Sealed reason) {

    static Aside read(String written) {
      var parts = written.split(" ", 4);
      return new Aside(
          parts[0], Instant.parse(parts[1]), Integer.parseInt(parts[2]), Sealed.read(parts[3]));
    }

    String written() {
      return id + " " + since + " " + votes + " " + reason.written();
    }
  }

  static final String YES = "yes";

  public Optional<Sealed> title() {
    return said.map(Said::title);
  }

  public Optional<Sealed> text() {
    return said.map(Said::text);
  }

  public boolean withdrawn() {
    return said.isEmpty();
  }

  /** What led to where it is. */
  public Move move() {
    return moves.getLast();
  }

  Card moved(Move move) {
    var all = Stream.concat(moves.stream(), Stream.of(move)).toList();
    return new Card(id, board, author, said, tags, all, carriedOver, hidden, asides);
  }

  Card saying(Said now) {
    return new Card(id, board, author, Optional.of(now), tags, moves, carriedOver, hidden, asides);
  }

  Card asWithdrawn() {
    return new Card(id, board, author, Optional.empty(), tags, moves, carriedOver, hidden, asides);
  }

  Card tagged(List<String> now) {
    return new Card(id, board, author, said, now, moves, carriedOver, hidden, asides);
  }

  Card hidden(Optional<Hidden> now) {
    return new Card(id, board, author, said, tags, moves, carriedOver, now, asides);
  }

  /** What was removed is not brought back. */
  Card shown() {
    return hidden(hidden.filter(Hidden::removed));
  }

  Card removed() {
    return hidden(hidden.map(now -> new Hidden(now.since(), now.reason(), true)));
  }

  Card carrying(String source, long count) {
    var sources = new TreeMap<>(carriedOver);
    sources.put(source, count);
    return new Card(id, board, author, said, tags, moves, sources, hidden, asides);
  }

  Card settingAside(Aside more) {
    var all = Stream.concat(asides.stream(), Stream.of(more)).toList();
    return new Card(id, board, author, said, tags, moves, carriedOver, hidden, all);
  }

  Card takingIn(String aside) {
    var left = asides.stream().filter(one -> !one.id().equals(aside)).toList();
    return new Card(id, board, author, said, tags, moves, carriedOver, hidden, left);
  }

  /** The document, whose words are opened here and kept in clear nowhere but in the index. */
  Document document(Tally tally, Words words) {
    var document = new Document();
    document.add(new StringField(Fields.ID, id, Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id)));
    document.add(new StringField(Fields.BOARD, board, Store.YES));
    document.add(new StringField(Fields.AUTHOR, author, Store.YES));
    document.add(new StringField(Fields.STAGE, move().stage(), Store.NO));
    document.add(new SortedSetDocValuesField(Fields.STAGE, new BytesRef(move().stage())));
    document.add(new BinaryDocValuesField(Fields.MOVES, new BytesRef(Move.column(moves))));
    for (var move : moves) {
      document.add(new StoredField(Fields.MOVES, move.written()));
    }
    for (var tag : tags) {
      document.add(new StringField(Fields.TAG, tag, Store.YES));
      document.add(new SortedSetDocValuesField(Fields.TAG, new BytesRef(tag)));
    }
    carriedOver.forEach(
        (source, count) -> document.add(new StoredField(Fields.SOURCES, source + " " + count)));
    asides.forEach(aside -> document.add(new StoredField(Fields.ASIDES, aside.written())));
    said.ifPresent(now -> {
      document.add(new StoredField(Fields.TITLE, now.title().written()));
      document.add(new StoredField(Fields.TEXT, now.text().written()));
      now.reworded()
          .ifPresent(last -> document.add(new StoredField(Fields.REWORDED, last.written())));
    });
    document.add(new NumericDocValuesField(Fields.NUMBER, tally.number()));
    document.add(new NumericDocValuesField(Fields.SUBMITTED_AT, tally.submittedAt()));
    for (var column : tally.columns()) {
      document.add(column);
    }
    if (hidden.isPresent()) {
      document.add(new StoredField(Fields.HIDDEN, hidden.get().written()));
    } else {
      document.add(new StringField(Fields.LISTED, YES, Store.NO));
      title().flatMap(words::open).ifPresent(clear -> add(document, Fields.TITLE_STEMS, clear));
      text()
          .flatMap(words::open)
          .map(PictureAddress::without)
          .ifPresent(clear -> add(document, Fields.TEXT_STEMS, clear));
    }
    return document;
  }

  /** Once as it is written, for searches, and once as {@link Stems}. */
  private static void add(Document document, String stems, String clear) {
    document.add(new TextField(Fields.WORDS, clear, Store.NO));
    document.add(new TextField(stems, clear, Store.NO));
  }

  static Card read(String id, Document stored) {
    return new Card(
        id,
        stored.get(Fields.BOARD),
        stored.get(Fields.AUTHOR),
        said(stored),
        List.of(stored.getValues(Fields.TAG)),
        Arrays.stream(stored.getValues(Fields.MOVES)).map(Move::read).toList(),
        Arrays.stream(stored.getValues(Fields.SOURCES))
            .map(written -> written.split(" ", 2))
            .collect(Collectors.toMap(part -> part[0], part -> Long.parseLong(part[1]))),
        Optional.ofNullable(stored.get(Fields.HIDDEN)).map(Hidden::read),
        Arrays.stream(stored.getValues(Fields.ASIDES)).map(Aside::read).toList());
  }

  private static Optional<Said> said(Document stored) {
    return Optional.ofNullable(stored.get(Fields.TITLE))
        .map(title ->
            new Said(
                Sealed.read(title),
                Sealed.read(stored.get(Fields.TEXT)),
                Optional.ofNullable(stored.get(Fields.REWORDED)).map(Rewording::read)));
  }
}
