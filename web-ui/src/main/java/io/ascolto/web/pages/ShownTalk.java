package io.ascolto.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The discussion of an idea as the templates show it.
 *
 * @param official the last official answer, if there is one
 */
record ShownTalk(String total, List<Thread> threads, List<Remark> official) {

  record Thread(Remark first, List<Remark> answers) {}

  /**
   * @param hidden what is said where it was hidden
   * @param html null where there are no words to show any more
   */
  record Remark(
      String id,
      String name,
      boolean staff,
      boolean official,
      boolean withdrawn,
      boolean former,
      Optional<String> hidden,
      @Nullable String html,
      String at,
      String day) {

    static Remark of(JsonNode comment, Language language) {
      var author = comment.path("author");
      var former = comment.path("former").asBoolean(false);
      var name = author.path("name").stringValue(null);
      return new Remark(
          comment.path("id").asString(),
          name == null ? language.text(former ? "talk.former" : "talk.somebody") : name,
          author.path("staff").asBoolean(false),
          comment.path("official").asBoolean(false),
          comment.path("withdrawn").asBoolean(false),
          former,
          hidden(comment.path("hidden"), language),
          comment.path("html").stringValue(null),
          comment.path("postedAt").asString(),
          language.day(comment.path("postedAt").asString()));
    }

    /** What stands in its place. */
    private static Optional<String> hidden(JsonNode hidden, Language language) {
      return Optional.of(hidden)
          .filter(JsonNode::isObject)
          .map(why -> why.path("reason").asString(""))
          .map(why -> language.text("talk.hidden") + (why.isEmpty() ? "" : ": " + why));
    }
  }

  static ShownTalk of(JsonNode discussion, Language language) {
    return new ShownTalk(
        language.number(discussion.path("total").asLong()),
        discussion
            .path("items")
            .valueStream()
            .map(thread ->
                new Thread(
                    Remark.of(thread.path("comment"), language),
                    remarks(thread.path("answers").valueStream(), language)))
            .toList(),
        remarks(Stream.of(discussion.path("official")).filter(JsonNode::isObject), language));
  }

  private static List<Remark> remarks(Stream<JsonNode> comments, Language language) {
    return comments.map(comment -> Remark.of(comment, language)).toList();
  }
}
