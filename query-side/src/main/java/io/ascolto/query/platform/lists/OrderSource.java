package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.util.function.DoublePredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionMatchQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * An {@link Order}'s keys computed from the columns while searching: a column of its own for each
 * order would be written anew with every vote.
 */
final class OrderSource extends DoubleValuesSource {

  private static final DoublePredicate SHOWN = key -> key > Order.LEFT_OUT;

  private final Order order;

  private OrderSource(Order order) {
    this.order = order;
  }

  static Sort sort(Order order) {
    return new Sort(
        new OrderSource(order).getSortField(true),
        new SortField(Fields.NUMBER, SortField.Type.LONG));
  }

  /** The ideas that an order shows at all. */
  static Query shown(Order order) {
    return new FunctionMatchQuery(new OrderSource(order), SHOWN);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    var columns = new Columns(leaf.reader());
    return new DoubleValues() {
      @Override
      public double doubleValue() {
        return order.key(columns);
      }

      @Override
      public boolean advanceExact(int doc) {
        columns.at(doc);
        return true;
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  /** Columns change without their segment changing. */
  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderSource source && source.order == order;
  }

  @Override
  public int hashCode() {
    return order.hashCode();
  }

  @Override
  public String toString() {
    return "order(" + order + ")";
  }
}
