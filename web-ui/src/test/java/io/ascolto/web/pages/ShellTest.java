package io.ascolto.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.platform.PublicUrl;
import io.ascolto.web.pages.Answers.Answer;
import io.ascolto.web.pages.PageModels.Sentence;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class ShellTest {

  private static final String EVIL =
      "</script><script>alert('x')</script>mill\" onload=\"{{title}}\\<!--";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Shell shell =
      new Shell(new PublicUrl("https://example.org/feedback"), new Chunks(JSON));

  @Test
  void aTitleCannotEndTheStateAndIsStillToldInFull() {
    var state = between(page(EVIL), "id=\"state\">", "</script>");

    assertThat(state).doesNotContain("<");
    assertThat(JSON.readTree(state).path("answers").path("api/ideas/1").path("title").asString())
        .isEqualTo(EVIL);
  }

  @Test
  void aTitleCannotEndAnAttributeOrAnElement() {
    var page = page(EVIL);

    assertThat(page).doesNotContain("<script>").doesNotContain("mill\" onload");
    assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(3);
    assertThat(between(page, "property=\"og:title\" content=\"", "\""))
        .startsWith("&lt;/script&gt;")
        .contains("{{title}}");
  }

  @Test
  void aPathThatHoldsQuotesStaysOneKey() {
    var state = Shell.state(language(), List.of(answer("a\"b\\c", HttpStatus.OK, "1")));

    assertThat(JSON.readTree(state).path("answers").propertyNames()).containsExactly("a\"b\\c");
  }

  @Test
  void onlyGoodAnswersAreTold() {
    var answers =
        List.of(
            answer("api/boards", HttpStatus.OK, "[]"),
            answer("api/ideas/1", HttpStatus.NOT_FOUND, "{}"));

    assertThat(JSON.readTree(Shell.state(language(), answers)).path("answers").propertyNames())
        .containsExactly("api/boards");
  }

  @Test
  void thePageKnowsWhereItLies() {
    var page = page("Mill");

    assertThat(page)
        .contains("<base href=\"/feedback/\"")
        .contains("rel=\"canonical\" href=\"https://example.org/feedback/ideas/1\"")
        .contains("<html lang=\"it\">")
        .contains("nonce=\"a-nonce\"")
        .doesNotContain("noindex");
  }

  @Test
  void thePageNamesWhatTheApplicationNeedsBesides() {
    assertThat(page("Mill")).containsPattern("rel=\"modulepreload\" [^>]*href=\"./assets/it-");
  }

  private String page(String title) {
    var told = JsonNodeFactory.instance.objectNode().put("title", title);
    return shell.page(
        "sentence",
        new Sentence(title, title),
        new Head(title, title, "ideas/1", false),
        language(),
        URI.create("http://127.0.0.1:8080/ideas/1"),
        "a-nonce",
        List.of(new Answer("api/ideas/1", HttpStatus.OK, 7, told.toString(), told)));
  }

  private static Answer answer(String path, HttpStatus status, String body) {
    JsonNode json = JSON.readTree(body);
    return new Answer(path, status, 7, body, json);
  }

  private static Language language() {
    return Catalogues.language("it");
  }

  private static String between(String text, String start, String end) {
    var from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
