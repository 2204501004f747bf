package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.query.platform.Viewer.Audience;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * A board as readers need it: few, and so held in memory with every {@link Snapshot}.
 *
 * @param withoutAccount whether staff said that browsers may vote whose people have not signed in
 * @param segments who sees it besides the team where its visibility is SEGMENT
 */
public record ListedBoard(
    String board,
    Sealed name,
    VotingModel votingModel,
    Visibility visibility,
    Optional<Boolean> withoutAccount,
    boolean archived,
    List<String> segments,
    List<Stage> stages) {

  static final String ID_PREFIX = "board:";

  /** On what is public and takes one vote each, unless staff said otherwise. */
  public boolean takesVotesWithoutAccount() {
    return visibility == Visibility.PUBLIC
        && votingModel == VotingModel.UPVOTE
        && withoutAccount.orElse(true);
  }

  public boolean isSeenBy(Audience audience) {
    return audience.sees(board, visibility, segments);
  }

  ListedBoard renamed(Sealed to) {
    return new ListedBoard(
        board, to, votingModel, visibility, withoutAccount, archived, segments, stages);
  }

  ListedBoard openedTo(Visibility to) {
    return new ListedBoard(
        board, name, votingModel, to, withoutAccount, archived, segments, stages);
  }

  /** The team alone sees it from now on. */
  ListedBoard closed() {
    return new ListedBoard(
        board, name, votingModel, Visibility.TEAM, withoutAccount, true, segments, stages);
  }

  ListedBoard forSegments(List<String> chosen) {
    return new ListedBoard(
        board, name, votingModel, visibility, withoutAccount, archived, chosen, stages);
  }

  ListedBoard votingBy(VotingModel model) {
    return new ListedBoard(
        board, name, model, visibility, withoutAccount, archived, segments, stages);
  }

  ListedBoard takingVotesWithoutAccount(boolean allowed) {
    return new ListedBoard(
        board, name, votingModel, visibility, Optional.of(allowed), archived, segments, stages);
  }

  ListedBoard with(Stage stage) {
    return new ListedBoard(
        board,
        name,
        votingModel,
        visibility,
        withoutAccount,
        archived,
        segments,
        Stream.concat(stages.stream(), Stream.of(stage)).toList());
  }

  String id() {
    return ID_PREFIX + board;
  }

  Document document() {
    var document = new Document();
    document.add(new StringField(Fields.ID, id(), Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(id())));
    document.add(new StringField(Fields.SETTING, board, Store.YES));
    document.add(new StoredField(Fields.NAME, name.written()));
    document.add(new StoredField(Fields.VOTING_MODEL, votingModel.name()));
    document.add(new StoredField(Fields.VISIBILITY, visibility.name()));
    withoutAccount.ifPresent(
        allowed -> document.add(new StoredField(Fields.TAKES_WITHOUT_ACCOUNT, allowed.toString())));
    document.add(new StoredField(Fields.ARCHIVED, Boolean.toString(archived)));
    for (var segment : segments) {
      document.add(new StoredField(Fields.SEGMENTS, segment));
    }
    for (var stage : stages) {
      document.add(
          new StoredField(
              Fields.STAGES, stage.slug() + " " + stage.kind() + " " + stage.onRoadmap()));
    }
    return document;
  }

  static ListedBoard read(Document stored) {
    return new ListedBoard(
        stored.get(Fields.SETTING),
        Sealed.read(stored.get(Fields.NAME)),
        VotingModel.valueOf(stored.get(Fields.VOTING_MODEL)),
        Visibility.valueOf(stored.get(Fields.VISIBILITY)),
        Optional.ofNullable(stored.get(Fields.TAKES_WITHOUT_ACCOUNT)).map(Boolean::valueOf),
        Boolean.parseBoolean(stored.get(Fields.ARCHIVED)),
        List.of(stored.getValues(Fields.SEGMENTS)),
        Stream.of(stored.getValues(Fields.STAGES)).map(ListedBoard::stage).toList());
  }

  /** Slugs and kinds have no blanks. */
  private static Stage stage(String written) {
    var parts = written.split(" ", 3);
    return new Stage(parts[0], parts[1], Boolean.parseBoolean(parts[2]));
  }
}
