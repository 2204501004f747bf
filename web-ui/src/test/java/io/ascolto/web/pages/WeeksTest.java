package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class WeeksTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Test
  void eachRowOfABoardWithOneVoteHasItsCurve() {
    var ideas = listed("items", "saw", "mill");

    assertThat(Weeks.ofRows(board("UPVOTE"), ideas))
        .containsExactly("api/ideas/weeks?idea=saw&idea=mill");
    assertThat(Weeks.ofRows(board("AGREE_DISAGREE"), ideas)).isEmpty();
    assertThat(Weeks.ofRows(board("UPVOTE"), listed("items"))).isEmpty();
  }

  @Test
  void ofALargeRoadmapTheFirstOfEachColumnAreAskedForInTheirOrder() {
    var roadmap = JSON.objectNode();
    var columns = roadmap.putArray("columns");
    for (var column : List.of("e", "d", "c", "b", "a")) {
      columns.add(listed("cards", cards(column, 30)));
    }

    var asked = ids(Weeks.ofCards(roadmap));

    assertThat(asked).hasSize(90).isSorted();
    assertThat(asked).filteredOn(id -> id.startsWith("e")).containsExactly(cards("e", 25));
    assertThat(asked).filteredOn(id -> id.startsWith("b")).containsExactly(cards("b", 15));
    assertThat(asked).noneMatch(id -> id.startsWith("a"));
  }

  private static ObjectNode board(String votingModel) {
    return JSON.objectNode().put("votingModel", votingModel);
  }

  private static ObjectNode listed(String name, String... ids) {
    var all = JSON.objectNode();
    var list = all.putArray(name);
    Arrays.stream(ids).forEach(id -> list.addObject().put("id", id));
    return all;
  }

  private static String[] cards(String column, int many) {
    var cards = new String[many];
    Arrays.setAll(cards, at -> String.format(Locale.ROOT, "%s%02d", column, at));
    return cards;
  }

  private static List<String> ids(List<String> addresses) {
    var query = addresses.getFirst().split("\\?")[1];
    return Arrays.stream(query.split("&")).map(one -> one.replace("idea=", "")).toList();
  }
}
