package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ChunksTest {

  /** The words, and two parts at most: what is more they import. */
  private static final int SOURCES = 3;

  private final Chunks chunks = new Chunks(JsonMapper.shared());

  @ParameterizedTest
  @CsvSource({"idea, en, IdeaPage", "roadmap, it, RoadmapPage", "roadmap, en, Dial"})
  void aPageNeedsItsWordsItsPartsAndWhatTheyImport(String template, String language, String part) {
    var files = chunks.of(template, Catalogues.language(language));

    assertThat(files)
        .doesNotHaveDuplicates()
        .allMatch(file -> file.startsWith("assets/") && file.endsWith(".js"))
        .anyMatch(file -> file.startsWith("assets/" + language + "-"))
        .anyMatch(file -> file.startsWith("assets/" + part + "-"))
        .hasSizeGreaterThan(SOURCES);
  }

  @Test
  void theFirstFileBringsWhatItImports() {
    var files = chunks.of("board", Catalogues.language("en"));

    assertThat(files).singleElement().asString().startsWith("assets/en-");
  }
}
