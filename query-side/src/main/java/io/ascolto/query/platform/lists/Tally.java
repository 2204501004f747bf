package io.ascolto.query.platform.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.NumericUtils;

/**
 * The numbers of one idea.
 *
 * @param earliest milliseconds since 1970 of the first that happened to its votes; imported and
 *     late votes may be older than the idea
 */
public record Tally(
    long number,
    long submittedAt,
    long up,
    long agree,
    long disagree,
    long pass,
    long comments,
    long carriedOver,
    long earliest,
    Trend trend)
    implements Counted {

  static Tally of(long number, Instant submittedAt) {
    return new Tally(
        number,
        submittedAt.toEpochMilli(),
        0,
        0,
        0,
        0,
        0,
        0,
        submittedAt.toEpochMilli(),
        Trend.NONE);
  }

  @Override
  public double fast() {
    return trend.fast();
  }

  @Override
  public double slow() {
    return trend.slow();
  }

  Tally cast(String choice, Instant at) {
    return counted(choice, 1, trend.withVote(at));
  }

  Tally switched(String from, String to) {
    return counted(from, -1, trend).counted(to, 1, trend);
  }

  Tally withdrawn(String choice) {
    return counted(choice, -1, trend.withoutVote(voters()));
  }

  Tally carriedOver(long from, long to) {
    return new Tally(
        number,
        submittedAt,
        up,
        agree,
        disagree,
        pass,
        comments,
        carriedOver + to - from,
        earliest,
        trend);
  }

  /** Something happened to the votes, now or long ago. */
  Tally touched(Instant at) {
    var millis = at.toEpochMilli();
    return millis >= earliest
        ? this
        : new Tally(
            number, submittedAt, up, agree, disagree, pass, comments, carriedOver, millis, trend);
  }

  /** The columns that a vote can change. */
  Field[] columns() {
    return new Field[] {
      new NumericDocValuesField(Fields.UP, up),
      new NumericDocValuesField(Fields.AGREE, agree),
      new NumericDocValuesField(Fields.DISAGREE, disagree),
      new NumericDocValuesField(Fields.PASS, pass),
      new NumericDocValuesField(Fields.CARRIED_OVER, carriedOver),
      new NumericDocValuesField(Fields.EARLIEST, earliest),
      new NumericDocValuesField(Fields.FAST, NumericUtils.doubleToSortableLong(trend.fast())),
      new NumericDocValuesField(Fields.SLOW, NumericUtils.doubleToSortableLong(trend.slow()))
    };
  }

  /** Those that differ from what the index has: a column not named is not written anew. */
  Field[] columnsChangedFrom(Tally earlier) {
    Field[] now = columns();
    Field[] then = earlier.columns();
    List<Field> changed = new ArrayList<>(now.length);
    for (int i = 0; i < now.length; i++) {
      if (!now[i].numericValue().equals(then[i].numericValue())) {
        changed.add(now[i]);
      }
    }
    return changed.toArray(Field[]::new);
  }

  private Tally counted(String choice, int by, Trend with) {
    return switch (choice) {
      case "UP" ->
          new Tally(
              number,
              submittedAt,
              up + by,
              agree,
              disagree,
              pass,
              comments,
              carriedOver,
              earliest,
              with);
      case "AGREE" ->
          new Tally(
              number,
              submittedAt,
              up,
              agree + by,
              disagree,
              pass,
              comments,
              carriedOver,
              earliest,
              with);
      case "DISAGREE" ->
          new Tally(
              number,
              submittedAt,
              up,
              agree,
              disagree + by,
              pass,
              comments,
              carriedOver,
              earliest,
              with);
      case "PASS" ->
          new Tally(
              number,
              submittedAt,
              up,
              agree,
              disagree,
              pass + by,
              comments,
              carriedOver,
              earliest,
              with);
      default -> throw new IllegalArgumentException("No choice of any model: " + choice);
    };
  }
}
