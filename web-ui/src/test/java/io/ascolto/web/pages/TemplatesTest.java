package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.MissingNode;

class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/pages");
  private static final Path PAGES = Path.of("src/main/java/io/ascolto/web/pages");
  private static final Pattern IN_TEMPLATES = Pattern.compile("\\{\\{#t}}(.*?)\\{\\{/t}}");
  private static final Pattern IN_CODE =
      Pattern.compile("\"((?:home|missing|page|problem|roadmap|shell|talk|text)\\.[a-z-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"en", "it"})
  void everyTextThatAPageShowsIsInTheCatalogue(String tag) throws IOException {
    var texts = Catalogues.language(tag).texts();

    assertThat(found(TEMPLATES, IN_TEMPLATES)).isNotEmpty().isSubsetOf(texts.keySet());
    assertThat(found(PAGES, IN_CODE)).isNotEmpty().isSubsetOf(texts.keySet());
    assertThat(texts).containsKeys("sort.top", "sort.rising", "sort.new", "sort.hot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "it"})
  void nothingIsFilledIntoWhatATemplateShows(String tag) throws IOException {
    var language = Catalogues.language(tag);

    for (var key : found(TEMPLATES, IN_TEMPLATES)) {
      assertThat(language.text(key)).as(key).doesNotContain("{");
    }
    for (var key : found(PAGES, IN_CODE)) {
      assertThat(language.text(key)).as(key).doesNotContain("{");
    }
  }

  @Test
  void aStageThatTheOwnerNamedIsCalledByItsSlug() {
    var italian = Catalogues.language("it");

    assertThat(italian.stage("planned")).isEqualTo(italian.text("stage.planned"));
    assertThat(italian.stage("under-review")).isEqualTo("Under review");
  }

  @ParameterizedTest
  @CsvSource({"en, 2026-07-15", "it, 2026-07-15T08:00:00Z"})
  void aRoadmapOfADaySaysOfWhichAlsoWithoutJavaScript(String tag, String asOf) {
    var language = Catalogues.language(tag);

    assertThat(PageModels.Roadmap.of(MissingNode.getInstance(), asOf, language).lead())
        .contains(language.day(asOf))
        .contains("15")
        .doesNotContain("{");
    assertThat(PageModels.Roadmap.of(MissingNode.getInstance(), null, language).lead())
        .isEqualTo(language.text("roadmap.lead"));
  }

  private static Set<String> found(Path folder, Pattern keys) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        keys.matcher(Files.readString(file)).results().forEach(key -> found.add(key.group(1)));
      }
    }
    return found;
  }
}
