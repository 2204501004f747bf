package io.ascolto.web.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An idea as the templates show it.
 *
 * @param votes those for it, or null where people agree or disagree
 */
record ShownIdea(
    String href,
    String number,
    String title,
    List<String> paragraphs,
    String excerpt,
    List<Tag> tags,
    Marked stage,
    boolean closed,
    @Nullable String votes,
    String agree,
    String pass,
    String disagree,
    String submittedAt,
    String day) {

  record Tag(String name, String href) {}

  static ShownIdea of(JsonNode idea, Language language) {
    var kind = idea.path("kind").asString();
    var votes = idea.path("votes");
    var text = idea.path("text").asString();
    var board = idea.path("board").asString();
    return new ShownIdea(
        "ideas/" + idea.path("id").asString(),
        language.number(idea.path("number").asLong()),
        text(idea, "title", language),
        Arrays.stream(text.split("\\n\\s*\\n")).filter(part -> !part.isBlank()).toList(),
        text,
        idea.path("tags").valueStream().map(tag -> tag(board, tag.asString())).toList(),
        Marked.of(idea.path("stage").asString(), kind, language),
        kind.equals("SHIPPED") || kind.equals("DECLINED"),
        votes.has("up") ? language.number(votes.path("up").asLong()) : null,
        language.number(votes.path("agree").asLong()),
        language.number(votes.path("pass").asLong()),
        language.number(votes.path("disagree").asLong()),
        idea.path("submittedAt").asString(),
        language.day(idea.path("submittedAt").asString()));
  }

  /** A text whose key was destroyed is null. */
  private static String text(JsonNode idea, String name, Language language) {
    var text = idea.path(name).stringValue(null);
    return text == null ? language.text("text.removed") : text;
  }

  private static Tag tag(String board, String name) {
    return new Tag(name, Address.of("boards/" + board).with("tag", name).toString());
  }
}
