package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void marksBecomeHtmlAndHeadingsSections() {
    assertThat(Markdown.html("# Why\n\nIt *hurts* at **seven**.\n\n- a\n- b"))
        .contains("<h2>Why</h2>", "<em>hurts</em>", "<strong>seven</strong>", "<li>a</li>");
  }

  @Test
  void aLinkLeadsAwayWithoutRecommendingAnything() {
    assertThat(Markdown.html("[here](https://example.org)"))
        .contains("href=\"https://example.org\"", "nofollow", "ugc", "noopener");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "![x](https://example.org/x.png)",
        "<a href='https://example.org' onclick='x()'>x</a>"
      })
  void nothingRunsAndNothingIsFetched(String hostile) {
    assertThat(Markdown.html(hostile))
        .doesNotContain(
            "<script", "<img", "href=\"javascript", "<a href=\"https://example.org\" o");
  }

  @Test
  void anExcerptHasNoMarks() {
    assertThat(Markdown.text("It *hurts* at **seven**, `now`.\n\nEvery day."))
        .doesNotContain("*", "`")
        .contains("It hurts at seven", "Every day.");
  }
}
