package io.ascolto.query.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdeaPagesTest extends IdeasAsked {

  @ParameterizedTest
  @ValueSource(strings = {"top", "new", "hot", "controversial", "rising"})
  void pagesHaveEveryIdeaOnceUnderEveryOrderAlsoWithTies(String sort) {
    for (int i = 0; i < 23; i++) {
      story.idea("idea " + i, "up");
      for (int voter = 0; voter < 5 + i % 3; voter++) {
        story.cast("idea " + i, "member " + voter, "UP");
      }
    }
    tell();
    var one = numbers("/api/ideas?limit=100&sort=" + sort);
    assertThat(one).hasSize(23).doesNotHaveDuplicates();
    List<Integer> paged = new ArrayList<>();
    var cursor = "";
    do {
      var page = body("/api/ideas?limit=4&sort=" + sort + cursor);
      paged.addAll(Answered.numbers(page));
      cursor = Answered.cursor(page).map(next -> "&cursor=" + next).orElse("");
      assertThat(Answered.total(page)).isEqualTo(23);
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(one);
    assertThat(new HashSet<>(paged)).hasSize(23);
  }

  @Test
  void aCursorOutlivesTheIdeaThatGaveIt() {
    story.idea("a", "up").idea("b", "up").idea("c", "up");
    tell();
    var cursor = Answered.cursor(body("/api/ideas?limit=2")).orElseThrow();
    story.hidden("b");
    tell();
    assertThat(numbers("/api/ideas?limit=2&cursor=" + cursor)).containsExactly(3);
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    tell();
    client
        .get()
        .uri("/api/ideas?sort=best&limit=101&cursor=%25%25nonsense")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("query.invalid")
        .jsonPath("$.errors[*].field")
        .value(fields -> assertThat(fields.toString()).contains("sort", "limit", "cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "AAAA", "VA", "%25%25"})
  void aBrokenCursorIsSaidToBeOne(String cursor) {
    tell();
    expectCursorInvalid("/api/ideas?cursor=" + cursor);
  }

  @Test
  void aCursorOfAnotherOrderIsInvalid() {
    story.idea("a", "up").idea("b", "up");
    tell();
    var cursor = Answered.cursor(body("/api/ideas?limit=1&sort=new")).orElseThrow();
    expectCursorInvalid("/api/ideas?limit=1&sort=top&cursor=" + cursor);
  }
}
