package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.NumericUtils;

/** The columns of one segment, standing at one document of it. Each document after the last one. */
final class Columns implements Counted {

  private final NumericDocValues up;
  private final NumericDocValues agree;
  private final NumericDocValues disagree;
  private final NumericDocValues pass;
  private final NumericDocValues withoutAccount;
  private final NumericDocValues comments;
  private final NumericDocValues carriedOver;
  private final NumericDocValues earliest;
  private final NumericDocValues submittedAt;
  private final NumericDocValues number;
  private final NumericDocValues fast;
  private final NumericDocValues slow;
  private int doc = -1;

  Columns(LeafReader segment) throws IOException {
    up = DocValues.getNumeric(segment, Fields.UP);
    agree = DocValues.getNumeric(segment, Fields.AGREE);
    disagree = DocValues.getNumeric(segment, Fields.DISAGREE);
    pass = DocValues.getNumeric(segment, Fields.PASS);
    withoutAccount = DocValues.getNumeric(segment, Fields.WITHOUT_ACCOUNT);
    comments = DocValues.getNumeric(segment, Fields.COMMENTS);
    carriedOver = DocValues.getNumeric(segment, Fields.CARRIED_OVER);
    earliest = DocValues.getNumeric(segment, Fields.EARLIEST);
    submittedAt = DocValues.getNumeric(segment, Fields.SUBMITTED_AT);
    number = DocValues.getNumeric(segment, Fields.NUMBER);
    fast = DocValues.getNumeric(segment, Fields.FAST);
    slow = DocValues.getNumeric(segment, Fields.SLOW);
  }

  Columns at(int document) {
    doc = document;
    return this;
  }

  @Override
  public long up() {
    return value(up);
  }

  @Override
  public long agree() {
    return value(agree);
  }

  @Override
  public long disagree() {
    return value(disagree);
  }

  @Override
  public long pass() {
    return value(pass);
  }

  @Override
  public long carriedOver() {
    return value(carriedOver);
  }

  @Override
  public long submittedAt() {
    return value(submittedAt);
  }

  @Override
  public double fast() {
    return NumericUtils.sortableLongToDouble(value(fast));
  }

  @Override
  public double slow() {
    return NumericUtils.sortableLongToDouble(value(slow));
  }

  /** What is counted, as it will stay. */
  Tally tally() {
    return new Tally(
        value(number),
        submittedAt(),
        up(),
        agree(),
        disagree(),
        pass(),
        value(withoutAccount),
        value(comments),
        carriedOver(),
        value(earliest),
        new Trend(fast(), slow()));
  }

  private long value(NumericDocValues column) {
    try {
      return column.advanceExact(doc) ? column.longValue() : 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
