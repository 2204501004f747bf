package io.ascolto.query.platform.lists;

import io.ascolto.events.ballot.BallotEvent;
import io.ascolto.events.ballot.BallotEvent.SetAsideVoteWithdrawn;
import io.ascolto.events.ballot.BallotEvent.VoteCarried;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteHandedOver;
import io.ascolto.events.ballot.BallotEvent.VoteRestored;
import io.ascolto.events.ballot.BallotEvent.VoteReturned;
import io.ascolto.events.ballot.BallotEvent.VoteSetAside;
import io.ascolto.events.ballot.BallotEvent.VoteSwitched;
import io.ascolto.events.ballot.BallotEvent.VoteTakenBackIn;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.ballot.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.NumericUtils;

/**
 * The numbers of one idea.
 *
 * @param withoutAccount of the votes, those of browsers whose people have not signed in
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
    long withoutAccount,
    long comments,
    long carriedOver,
    long earliest,
    Trend trend)
    implements Counted {

  static Tally of(long number, Instant submittedAt) {
    var at = submittedAt.toEpochMilli();
    return new Tally(number, at, 0, 0, 0, 0, 0, 0, 0, at, Trend.NONE);
  }

  @Override
  public double fast() {
    return trend.fast();
  }

  @Override
  public double slow() {
    return trend.slow();
  }

  Tally after(BallotEvent event, Instant at) {
    var touched = touched(at);
    return switch (event) {
      case VoteCast vote -> touched.cast(vote.choice(), vote.withoutAccount(), at);
      case VoteCarried vote -> touched.cast(vote.choice(), false, at);
      case VoteRestored vote -> touched.cast(vote.choice(), false, at);
      case VoteSwitched vote -> touched.switched(vote.from(), vote.to());
      case VoteWithdrawn vote -> touched.withdrawn(vote.choice(), vote.withoutAccount());
      case VoteHandedOver vote -> touched.withdrawn(vote.choice(), !vote.withAccount());
      case VoteReturned vote -> touched.withdrawn(vote.choice(), false);
      case VoteSetAside vote -> touched.withdrawn(vote.choice(), vote.withoutAccount());
      case VoteTakenBackIn vote -> touched.cast(vote.choice(), vote.withoutAccount(), at);
      case VoteVouchedFor _, SetAsideVoteWithdrawn _ -> touched;
    };
  }

  Tally cast(String choice, boolean unknown, Instant at) {
    return counted(choice, 1, unknown, trend.withVote(at));
  }

  Tally switched(String from, String to) {
    return counted(from, -1, false, trend).counted(to, 1, false, trend);
  }

  Tally withdrawn(String choice, boolean unknown) {
    return counted(choice, -1, unknown, trend.withoutVote(voters()));
  }

  Tally carriedOver(long from, long to) {
    return new Tally(
        number,
        submittedAt,
        up,
        agree,
        disagree,
        pass,
        withoutAccount,
        comments,
        carriedOver + to - from,
        earliest,
        trend);
  }

  Tally commented(int by) {
    return new Tally(
        number,
        submittedAt,
        up,
        agree,
        disagree,
        pass,
        withoutAccount,
        comments + by,
        carriedOver,
        earliest,
        trend);
  }

  /** Something happened to the votes, now or long ago. */
  Tally touched(Instant at) {
    var millis = Math.min(earliest, at.toEpochMilli());
    return new Tally(
        number,
        submittedAt,
        up,
        agree,
        disagree,
        pass,
        withoutAccount,
        comments,
        carriedOver,
        millis,
        trend);
  }

  /** The columns that a vote or a comment can change. */
  Field[] columns() {
    return new Field[] {
      new NumericDocValuesField(Fields.UP, up),
      new NumericDocValuesField(Fields.AGREE, agree),
      new NumericDocValuesField(Fields.DISAGREE, disagree),
      new NumericDocValuesField(Fields.PASS, pass),
      new NumericDocValuesField(Fields.WITHOUT_ACCOUNT, withoutAccount),
      new NumericDocValuesField(Fields.COMMENTS, comments),
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

  private Tally counted(String choice, long by, boolean unknown, Trend with) {
    return new Tally(
        number,
        submittedAt,
        up + (Choice.valueOf(choice) == Choice.UP ? by : 0),
        agree + (Choice.valueOf(choice) == Choice.AGREE ? by : 0),
        disagree + (Choice.valueOf(choice) == Choice.DISAGREE ? by : 0),
        pass + (Choice.valueOf(choice) == Choice.PASS ? by : 0),
        withoutAccount + (unknown ? by : 0),
        comments,
        carriedOver,
        earliest,
        with);
  }
}
