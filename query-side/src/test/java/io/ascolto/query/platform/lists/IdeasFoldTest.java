package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.ballot.BallotEvent.VoteVouchedFor;
import io.ascolto.events.ballot.BallotEvent.VoteWithdrawn;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.idea.IdeaEvent.IdeaTagged;
import io.ascolto.query.platform.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdeasFoldTest {

  /** What happens to an idea, and then up, agree, disagree and pass. */
  static Stream<Arguments> tales() {
    return Stream.of(
        tale("nothing", told(), 0, 0, 0, 0),
        tale("a vote", told().cast("a", "ada", "UP"), 1, 0, 0, 0),
        tale(
            "two members",
            told().cast("a", "ada", "AGREE").cast("a", "bob", "DISAGREE"),
            0,
            1,
            1,
            0),
        tale(
            "a change of mind",
            told().cast("a", "ada", "PASS").switched("a", "ada", "PASS", "AGREE"),
            0,
            1,
            0,
            0),
        tale("taken back", told().cast("a", "ada", "UP").withdrawn("a", "ada", "UP"), 0, 0, 0, 0),
        tale(
            "taken back and cast again",
            told().cast("a", "ada", "UP").withdrawn("a", "ada", "UP").cast("a", "ada", "UP"),
            1,
            0,
            0,
            0),
        tale("a vote while hidden", told().hidden("a").cast("a", "ada", "UP"), 1, 0, 0, 0),
        tale(
            "a vouching",
            told()
                .cast("a", "ada", "UP")
                .then(
                    new VoteVouchedFor(
                        Story.id("a"),
                        Story.id("ada"),
                        Story.id("staff"),
                        "call",
                        Story.sealed("url"),
                        Story.sealed("note"))),
            1,
            0,
            0,
            0),
        tale("a vote without an account", told().then(byPhone()), 1, 0, 0, 0),
        tale(
            "one taken along at sign-in",
            told().then(byPhone()).carried("a", "phone", "ada"),
            1,
            0,
            0,
            0),
        tale(
            "one handed over to whoever had voted already",
            told().cast("a", "ada", "UP").then(byPhone()).handedOver("a", "phone", "ada"),
            1,
            0,
            0,
            0),
        tale("another idea's vote", told().idea("b", "up").cast("b", "ada", "UP"), 0, 0, 0, 0));
  }

  private static VoteCast byPhone() {
    return new VoteCast(Story.id("a"), Story.id("phone"), "UP", true);
  }

  @Test
  void votesWithoutAnAccountAreToldApartUntilTheirPersonSignsIn() {
    assertThat(withoutAccount(told().cast("a", "ada", "UP").then(byPhone()))).isEqualTo(1);
    assertThat(
            withoutAccount(
                told()
                    .then(byPhone())
                    .then(new VoteWithdrawn(Story.id("a"), Story.id("phone"), "UP", true))))
        .isZero();
    assertThat(withoutAccount(told().then(byPhone()).carried("a", "phone", "ada"))).isZero();
  }

  private static long withoutAccount(Story story) {
    var fold = new IdeasFold(Map.of(), Map.of(), Story::unindexed);
    fold.fold(story.log());
    return fold.tally(Story.id("a")).withoutAccount();
  }

  @Test
  void commentsThatStandAreCountedAndNothingElseOfTheIdeaIsWrittenForThem() {
    var taken = new CommentWithdrawn(Story.id("one"), Story.id("a"));
    var story = told().commented("a", "one").commented("a", "two").then(taken);
    var fold = new IdeasFold(Map.of(), Map.of(), Story::unindexed);
    fold.fold(told().log());
    int before = told().log().size();

    var changes = fold.fold(story.log().subList(before, story.log().size()));

    var tally = fold.tally(Story.id("a"));
    assertThat(tally.comments()).isEqualTo(1);
    assertThat(changes.cards()).isEmpty();
    assertThat(tally.columnsChangedFrom(changes.earlier().get(Story.id("a"))))
        .extracting(IndexableField::name)
        .containsExactly(Fields.COMMENTS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tales")
  void votesAreCounted(String name, List<Recorded> log, List<Long> counts) {
    var fold = new IdeasFold(Map.of(), Map.of(), Story::unindexed);
    fold.fold(log);
    var tally = fold.tally(Story.id("a"));
    assertThat(List.of(tally.up(), tally.agree(), tally.disagree(), tally.pass()))
        .as(name)
        .isEqualTo(counts);
  }

  @Test
  void aSubmittedIdeaBecomesADocumentWhoseWordsAreOnlyIndexed() {
    var document = document(told().staged("a", "planned", "PLANNED"));
    assertThat(Stream.of(document.getValues(Fields.MOVES)).map(Move::read))
        .extracting(Move::stage, Move::kind, Move::message)
        .containsExactly(
            tuple("open", "OPEN", Optional.empty()),
            tuple("planned", "PLANNED", Optional.of(Story.sealed("why"))));
    assertThat(document.getValues(Fields.TAG)).containsExactly("x", "y");
    assertThat(document.get(Fields.TITLE)).isEqualTo(Story.sealed("Title").written());
    assertThat(document.getField(Fields.LISTED)).isNotNull();
    assertThat(document.getFields(Fields.WORDS))
        .hasSize(2)
        .noneMatch(words -> words.fieldType().stored());
    assertThat(Stream.of(Fields.TITLE_STEMS, Fields.TEXT_STEMS).map(document::getField))
        .noneMatch(words -> words.fieldType().stored());
  }

  @Test
  void aRewordedIdeaSaysItsLastWordsAndWhoseTheyAre() {
    var byTeam = document(told().reworded("a", "Other", "Words", "staff"));
    var byAuthor = document(told().reworded("a", "Other", "Words", "author of a"));

    assertThat(byTeam.get(Fields.TITLE)).isEqualTo(Story.sealed("Other").written());
    assertThat(byTeam.getFields(Fields.WORDS))
        .extracting(IndexableField::stringValue)
        .containsExactly("Other", "Words");
    assertThat(byTeam.get(Fields.REWORDED)).isEqualTo("2026-03-01T09:02:00Z true");
    assertThat(byAuthor.get(Fields.REWORDED)).endsWith(" false");
    assertThat(Card.read("a", byTeam).said())
        .flatMap(Said::reworded)
        .contains(new Said.Rewording(Story.START.plus(Duration.ofMinutes(2)), true));
  }

  @Test
  void aWithdrawnIdeaKeepsItsPlaceAndLosesItsWords() {
    var document = document(told().cast("a", "ada", "UP").taken("a"));

    assertThat(document.getFields())
        .extracting(IndexableField::name)
        .contains(Fields.LISTED, Fields.UP, Fields.TAG)
        .doesNotContain(
            Fields.TITLE, Fields.TEXT, Fields.WORDS, Fields.TITLE_STEMS, Fields.TEXT_STEMS);
    assertThat(Card.read("a", document).withdrawn()).isTrue();
  }

  @Test
  void otherTagsTakeTheFirstOnesPlace() {
    var tagged = new IdeaTagged(Story.id("a"), List.of("x", "y"), List.of("z"), Story.id("staff"));

    assertThat(document(told().then(tagged)).getValues(Fields.TAG)).containsExactly("z");
  }

  @Test
  void aHiddenIdeaKeepsItsPlaceAndLosesItsWords() {
    var document = document(told().cast("a", "ada", "UP").hidden("a"));
    assertThat(document.getFields())
        .extracting(IndexableField::name)
        .contains(Fields.HIDDEN, Fields.UP)
        .doesNotContain(Fields.LISTED, Fields.WORDS);
  }

  @Test
  void aBatchWritesEachIdeaOnceHoweverManyVotesItHas() {
    var fold = new IdeasFold(Map.of(), Map.of(), Story::unindexed);
    var story = told().idea("b", "up");
    fold.fold(story.log());
    int before = story.log().size();
    for (int i = 0; i < 50; i++) {
      story.cast("a", "member " + i, "UP");
    }
    var changes = fold.fold(story.log().subList(before, story.log().size()));
    assertThat(changes.cards()).isEmpty();
    assertThat(changes.earlier()).containsOnlyKeys(Story.id("a"));
    assertThat(fold.tally(Story.id("a")).columnsChangedFrom(changes.earlier().get(Story.id("a"))))
        .extracting(IndexableField::name)
        .containsExactly(Fields.UP, Fields.FAST, Fields.SLOW);
  }

  @Test
  void aBoardIsAsItWasLastMade() {
    var fold = new IdeasFold(Map.of(), Map.of(), Story::unindexed);
    var changes = fold.fold(told().opened("up", "TEAM").log());
    var board = changes.boards().get("up");
    assertThat(board.visibility()).isEqualTo(Visibility.TEAM);
    assertThat(ListedBoard.read(board.document())).isEqualTo(board);
  }

  private static Document document(Story story) {
    var fold = new IdeasFold(Map.of(), Map.of(), Story::unindexed);
    var changes = fold.fold(story.log());
    var card = changes.cards().get(Story.id("a"));
    return card.document(fold.tally(card.id()), Story.OPEN);
  }

  private static Story told() {
    return new Story().board("up", "UPVOTE", "PUBLIC").idea("a", "up", "Title", "Text", "x", "y");
  }

  private static Arguments tale(
      String name, Story story, long up, long agree, long disagree, long pass) {
    return Arguments.of(name, story.log(), List.of(up, agree, disagree, pass));
  }
}
