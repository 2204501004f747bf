package io.ascolto.web.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An idea as the templates show it.
 *
 * @param html the text, sanitised by the API; null in a list
 * @param votes those for it, or null where people agree or disagree
 */
record ShownIdea(
    String href,
    String number,
    String title,
    @Nullable String html,
    boolean withdrawn,
    String excerpt,
    List<Tag> tags,
    Marked stage,
    boolean closed,
    @Nullable String votes,
    String agree,
    String pass,
    String disagree,
    String submittedAt,
    String day,
    List<Aside> setAside) {

  /** Votes that do not count, and why. */
  record Aside(String votes, String reason) {}

  record Tag(String name, String href) {}

  static ShownIdea of(JsonNode idea, Language language) {
    var kind = idea.path("kind").asString();
    var votes = idea.path("votes");
    var text = idea.path("text").asString();
    var board = idea.path("board").asString();
    return new ShownIdea(
        "ideas/" + idea.path("id").asString(),
        language.number(idea.path("number").asLong()),
        title(idea, language),
        idea.path("html").stringValue(null),
        idea.path("withdrawn").asBoolean(false),
        idea.path("excerpt").asString(text),
        idea.path("tags").valueStream().map(tag -> tag(board, tag.asString())).toList(),
        Marked.of(idea.path("stage").asString(), kind, language),
        kind.equals("SHIPPED") || kind.equals("DECLINED") || idea.has("withdrawn"),
        votes.has("up") ? language.number(votes.path("up").asLong()) : null,
        language.number(votes.path("agree").asLong()),
        language.number(votes.path("pass").asLong()),
        language.number(votes.path("disagree").asLong()),
        idea.path("submittedAt").asString(),
        language.day(idea.path("submittedAt").asString()),
        idea.path("setAside").valueStream().map(aside -> aside(aside, language)).toList());
  }

  private static Aside aside(JsonNode aside, Language language) {
    return new Aside(
        language.number(aside.path("votes").asLong()),
        Optional.ofNullable(aside.path("reason").stringValue(null))
            .orElseGet(() -> language.text("text.removed")));
  }

  /** Null once its key was destroyed, or its author withdrew the idea. */
  private static String title(JsonNode idea, Language language) {
    var gone = idea.has("withdrawn") ? "idea.withdrawn" : "text.removed";
    return Optional.ofNullable(idea.path("title").stringValue(null))
        .orElseGet(() -> language.text(gone));
  }

  private static Tag tag(String board, String name) {
    return new Tag(name, Address.of("boards/" + board).with("tag", name).toString());
  }
}
