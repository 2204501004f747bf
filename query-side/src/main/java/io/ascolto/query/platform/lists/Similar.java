package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.lists.Stems.Stem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Ideas that may say the same as one that somebody is typing: they share words with it, of which
 * rare ones and those of titles count most, and those that very many say not at all. An idea has to
 * share two, or a rare one in its title.
 *
 * @param boards ideas of these boards only
 */
public record Similar(Collection<String> boards, String title, String text, int limit) {

  /** How words of the typed title count against those of its text, and words found in titles. */
  record Weights(float typedTitle, float inTitle) {

    float of(boolean typedInTitle) {
      return typedInTitle ? typedTitle : 1;
    }
  }

  static final Weights WEIGHTS = new Weights(2, 1.5f);

  /** However long the text is, the query stays this small. */
  private static final int MOST_STEMS = 25;

  /** A word is rare in so many ideas, or in one of {@link #RARE_OF}. */
  private static final int RARE = 3;

  private static final int RARE_OF = 100;

  /**
   * What more than so many ideas say, and more than one in {@link #COMMON_OF}, tells none apart.
   */
  private static final int COMMON = 1_000;

  private static final int COMMON_OF = 5;

  private static final double CLOSE = 0.6;

  /**
   * @param matched the words of its title that were typed too
   * @param share how much of the typed title its title says, each word weighed by how rare it is
   */
  public record Found(ListedIdea idea, List<Range> matched, double share) {

    /** Whether the two may well be the same. */
    public boolean close() {
      return share >= CLOSE;
    }
  }

  /** Characters of a title, {@code to} not among them. */
  public record Range(int from, int to) {}

  private record Place(Query query, int in, float weight) {}

  /**
   * @param titles how many titles have it
   * @param texts how many texts have it
   * @param all how many ideas there are
   */
  private record Typed(String stem, int titles, int texts, int all, boolean ofTitle) {

    int in() {
      return Math.max(titles, texts);
    }

    double rarity() {
      return Math.log(1 + (Math.max(0, all - in()) + 0.5) / (in() + 0.5));
    }

    Term inTitle() {
      return new Term(Fields.TITLE_STEMS, stem);
    }

    /** Where it tells ideas apart; to look through very many would take long besides. */
    List<Place> telling(Weights weights) {
      var inText = new Term(Fields.TEXT_STEMS, stem);
      var weight = weights.of(ofTitle);
      return Stream.of(
              new Place(new TermQuery(inTitle()), titles, weight * weights.inTitle()),
              new Place(new TermQuery(inText), texts, weight))
          .filter(place -> place.in() > 0 && place.in() <= Math.max(COMMON, all / COMMON_OF))
          .toList();
    }
  }

  List<Found> in(Snapshot snapshot, Weights weights) throws IOException {
    var searcher = snapshot.ideas();
    var reader = searcher.getIndexReader();
    var typed = typed(reader);
    var found = new ArrayList<Found>();
    for (var hit : searcher.search(query(typed, reader.maxDoc(), weights), limit).scoreDocs) {
      found.add(compared(Stored.idea(reader, hit.doc), typed, snapshot));
    }
    return found;
  }

  private List<Typed> typed(IndexReader reader) throws IOException {
    Map<String, Boolean> stems = new LinkedHashMap<>();
    Stems.of(title).forEach(stem -> stems.put(stem.stem(), true));
    Stems.of(text).forEach(stem -> stems.putIfAbsent(stem.stem(), false));
    // With those that were replaced and not yet merged away, as they are counted for a word, too.
    var all = reader.maxDoc();
    var typed = new ArrayList<Typed>();
    for (var stem : stems.entrySet()) {
      typed.add(
          new Typed(
              stem.getKey(),
              reader.docFreq(new Term(Fields.TITLE_STEMS, stem.getKey())),
              reader.docFreq(new Term(Fields.TEXT_STEMS, stem.getKey())),
              all,
              stem.getValue()));
    }
    return typed;
  }

  /** The rarest of the words that tell ideas apart, those of the title before those of the text. */
  private Query query(List<Typed> typed, int all, Weights weights) {
    var score = new BooleanQuery.Builder();
    var two = new BooleanQuery.Builder().setMinimumNumberShouldMatch(2);
    var enough = new BooleanQuery.Builder();
    typed.stream()
        .filter(one -> !one.telling(weights).isEmpty())
        .sorted(
            Comparator.comparingDouble((Typed one) -> weights.of(one.ofTitle()) * one.rarity())
                .reversed())
        .limit(MOST_STEMS)
        .forEach(one -> {
          var either = new BooleanQuery.Builder();
          for (var place : one.telling(weights)) {
            score.add(new BoostQuery(place.query(), place.weight()), Occur.SHOULD);
            either.add(place.query(), Occur.SHOULD);
          }
          two.add(either.build(), Occur.SHOULD);
          if (one.in() <= Math.max(RARE, all / RARE_OF)) {
            enough.add(new TermQuery(one.inTitle()), Occur.SHOULD);
          }
        });
    return score
        .add(enough.add(two.build(), Occur.SHOULD).build(), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.LISTED, Card.YES)), Occur.FILTER)
        .add(
            new TermInSetQuery(Fields.BOARD, boards.stream().map(BytesRef::new).toList()),
            Occur.FILTER)
        .build();
  }

  private static Found compared(ListedIdea idea, List<Typed> typed, Snapshot snapshot) {
    var known = typed.stream().map(Typed::stem).collect(Collectors.toSet());
    var said = idea.card().title().flatMap(snapshot::open).map(Stems::of).orElse(List.of());
    var matched =
        said.stream()
            .filter(stem -> known.contains(stem.stem()))
            .map(stem -> new Range(stem.from(), stem.to()))
            .toList();
    return new Found(idea, matched, share(said, typed));
  }

  /** One word in common makes nothing the same. */
  private static double share(List<Stem> said, List<Typed> typed) {
    var stems = said.stream().map(Stem::stem).collect(Collectors.toSet());
    var asked = typed.stream().filter(Typed::ofTitle).toList();
    var shared = asked.stream().filter(one -> stems.contains(one.stem())).toList();
    return shared.size() < 2
        ? 0
        : shared.stream().mapToDouble(Typed::rarity).sum()
            / asked.stream().mapToDouble(Typed::rarity).sum();
  }
}
