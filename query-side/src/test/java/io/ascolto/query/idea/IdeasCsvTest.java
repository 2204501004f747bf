package io.ascolto.query.idea;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.Story;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class IdeasCsvTest extends IdeasAsked {

  private WebTestClient files;

  @BeforeEach
  void listen() {
    files = new Listening(view).to(IdeasCsvEndpoint::new);
  }

  @Test
  void everyIdeaIsARowInTheOrderAskedFor() throws IOException {
    for (int i = 0; i < 1_203; i++) {
      story.idea("idea " + i, "up");
    }
    var rows = rows("/api/ideas.csv?sort=new");

    assertThat(rows).hasSize(1_203);
    assertThat(rows.getFirst().get("number")).isEqualTo("1203");
    assertThat(rows.getLast().get("number")).isEqualTo("1");
  }

  @Test
  void aRowHasWhatAnImportReads() throws IOException {
    story.idea("dark", "up", "Dark mode", "My \"eyes\",\nplease", "ui", "eyes");
    story.cast("dark", "ada", "UP").carriedOver("dark", "fider", 0, 3);
    var row = rows("/api/ideas.csv").getFirst();

    assertThat(row.toMap())
        .containsEntry("source_id", Story.id("dark"))
        .containsEntry("title", "Dark mode")
        .containsEntry("description", "My \"eyes\",\nplease")
        .containsEntry("status", "open")
        .containsEntry("tags", "ui, eyes")
        .containsEntry("created_at", "2026-03-01T09:02:00Z")
        .containsEntry("votes", "4")
        .containsEntry("agree", "");
  }

  @Test
  void aBoardThatAsksWhoAgreesHasTheSplitAndNoBareNumber() throws IOException {
    story.idea("tax", "split").cast("tax", "ada", "AGREE").cast("tax", "bob", "PASS");
    var row = rows("/api/ideas.csv").getFirst();

    assertThat(List.of(row.get("votes"), row.get("agree"), row.get("disagree"), row.get("pass")))
        .containsExactly("", "1", "0", "1");
  }

  @Test
  void noCellBeginsLikeAFormula() throws IOException {
    story.idea("a", "up", "=cmd|'/C calc'!A0", "+1", "-tag").idea("b", "up", "'=x", "@here");
    var rows = rows("/api/ideas.csv?sort=new");

    assertThat(rows.getFirst().toMap())
        .containsEntry("title", "''=x")
        .containsEntry("description", "'@here");
    assertThat(rows.getLast().toMap())
        .containsEntry("title", "'=cmd|'/C calc'!A0")
        .containsEntry("description", "'+1")
        .containsEntry("tags", "'-tag");
  }

  @Test
  void filtersAndVisibilityAreThoseOfTheList() throws IOException {
    story.board("inner", "UPVOTE", "SIGNED_IN").idea("secret", "inner");
    story.idea("a", "up").idea("b", "split").idea("c", "up").hidden("c");

    assertThat(rows("/api/ideas.csv?board=up")).hasSize(1);
    assertThat(rows("/api/ideas.csv")).hasSize(2);
    assertThat(rows("/api/ideas.csv?board=inner")).isEmpty();
  }

  @Test
  void aWrongParameterIsNamed() {
    tell();
    files
        .get()
        .uri("/api/ideas.csv?sort=best")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("sort");
  }

  private List<CSVRecord> rows(String uri) throws IOException {
    tell();
    var answer = files.get().uri(uri).exchange();
    answer.expectHeader().valueEquals("Content-Disposition", "attachment; filename=\"ideas.csv\"");
    var text = String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    assertThat(text).startsWith("\uFEFFsource_id,");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = format.parse(new StringReader(text.substring(1)))) {
      return rows.getRecords();
    }
  }
}
