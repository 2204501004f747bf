package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ChunksTest {

  private final Chunks chunks = new Chunks(JsonMapper.shared());

  @ParameterizedTest
  @CsvSource({
    "idea, en, IdeaPage, Rendered",
    "roadmap, it, RoadmapPage, Dial",
    "roadmap, en, RoadmapPage, use-resize-observer"
  })
  void aPageNeedsItsWordsItsPartsAndWhatTheyImport(
      String template, String language, String page, String part) {
    var files = chunks.of(template, Catalogues.language(language));

    assertThat(files)
        .doesNotHaveDuplicates()
        .allMatch(file -> file.startsWith("assets/") && file.endsWith(".js"))
        .anyMatch(file -> file.startsWith("assets/" + language + "-"))
        .anyMatch(file -> file.startsWith("assets/" + page + "-"))
        .anyMatch(file -> file.startsWith("assets/" + part + "-"));
  }

  @Test
  void theFirstFileBringsWhatItImports() {
    var files = chunks.of("board", Catalogues.language("en"));

    assertThat(files).singleElement().asString().startsWith("assets/en-");
  }
}
