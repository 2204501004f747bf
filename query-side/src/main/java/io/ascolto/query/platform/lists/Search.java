package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Which ideas, in which order.
 *
 * @param boards ideas of these boards only
 * @param words every word must be in title or text, the last one at least begun; empty for any
 * @param after the place behind which to go on
 */
public record Search(
    Collection<String> boards,
    Optional<String> words,
    Optional<String> stage,
    Optional<String> tag,
    Order order,
    Optional<Place> after,
    int limit) {

  private static final int MOST_VALUES = 100;

  /** A place in an order: it stays where it is when the idea that gave it moves or goes. */
  public record Place(double key, long number) {}

  /**
   * @param next the place of the last idea, when more follow it
   * @param total how many ideas the search has, however many were asked for
   */
  public record Found(List<ListedIdea> ideas, Optional<Place> next, int total) {}

  Found in(Snapshot snapshot) throws IOException {
    var query = query();
    int total = snapshot.count(query);
    var searcher = snapshot.ideas();
    var reader = searcher.getIndexReader();
    var last = Math.max(0, reader.maxDoc() - 1);
    // Of equal places the greatest document is the last: nothing at the place itself comes again.
    var from =
        after
            .map(place -> new FieldDoc(last, 0, new Object[] {place.key(), place.number()}))
            .orElse(null);
    ScoreDoc[] hits =
        searcher.searchAfter(from, query, limit + 1, OrderSource.sort(order)).scoreDocs;
    List<ListedIdea> ideas =
        Arrays.stream(hits).limit(limit).map(hit -> Stored.idea(reader, hit.doc)).toList();
    var next =
        hits.length > limit
            ? Optional.of(ideas.getLast()).map(idea -> place(idea.tally()))
            : Optional.<Place>empty();
    return new Found(ideas, next, total);
  }

  /**
   * How many ideas there are of each stage and tag, were the search not narrowed by it, the most
   * frequent first.
   */
  public record Facets(Map<String, Long> stages, Map<String, Long> tags) {}

  Facets facets(Snapshot snapshot) throws IOException {
    return new Facets(
        values(
            snapshot,
            new Search(boards, words, Optional.empty(), tag, order, after, limit),
            Fields.STAGE),
        values(
            snapshot,
            new Search(boards, words, stage, Optional.empty(), order, after, limit),
            Fields.TAG));
  }

  private static Map<String, Long> values(Snapshot snapshot, Search search, String field)
      throws IOException {
    var searcher = snapshot.ideas();
    var found = searcher.search(search.query(), new FacetsCollectorManager());
    var state = new StringDocValuesReaderState(searcher.getIndexReader(), field);
    var counts = new StringValueFacetCounts(state, found).getTopChildren(MOST_VALUES, field);
    var values = new LinkedHashMap<String, Long>();
    for (var value : counts.labelValues) {
      values.put(value.label, value.value.longValue());
    }
    return values;
  }

  private Place place(Tally tally) {
    return new Place(order.key(tally), tally.number());
  }

  /** All ideas of these boards that are not hidden. */
  static Query listed(Collection<String> boards) {
    return listedOf(boards).build();
  }

  private static BooleanQuery.Builder listedOf(Collection<String> boards) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.LISTED, Card.YES)), Occur.FILTER)
        .add(
            new TermInSetQuery(Fields.BOARD, boards.stream().map(BytesRef::new).toList()),
            Occur.FILTER);
  }

  private Query query() {
    var all = listedOf(boards);
    stage.ifPresent(slug -> all.add(new TermQuery(new Term(Fields.STAGE, slug)), Occur.FILTER));
    tag.ifPresent(name -> all.add(new TermQuery(new Term(Fields.TAG, name)), Occur.FILTER));
    words.ifPresent(typed -> all.add(Analysis.allOf(typed), Occur.FILTER));
    if (order == Order.RISING) {
      all.add(OrderSource.shown(order), Occur.FILTER);
    }
    return all.build();
  }
}
