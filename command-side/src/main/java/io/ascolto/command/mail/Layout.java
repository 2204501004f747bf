package io.ascolto.command.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** How the blocks of a letter are laid out, as text and as HTML. */
final class Layout {

  private static final Template TEXT = template("mail/letter.txt.mustache", false);
  private static final Template HTML = template("mail/letter.html.mustache", true);

  private final Map<String, Object> model;

  Layout(String subject, Locale language, List<Block> blocks) {
    this.model =
        Map.of(
            "subject", subject,
            "lang", language.getLanguage(),
            "blocks", blocks.stream().filter(Layout::saysSomething).map(Layout::shown).toList());
  }

  /** Reads the templates: the first letter may be written where nothing may block. */
  static void load() {
    Words.in(Locale.ENGLISH);
    Words.in(Locale.ITALIAN);
  }

  String text() {
    return TEXT.execute(model).strip() + "\n";
  }

  String html() {
    return HTML.execute(model);
  }

  private static boolean saysSomething(Block block) {
    return switch (block) {
      case Block.Paragraph(var text) -> !text.isBlank();
      case Block.Quote(var text, _) -> !text.isBlank();
      default -> true;
    };
  }

  private static Map<String, Object> shown(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> Map.of("heading", Map.of("line", Plain.line(text)));
      case Block.Paragraph(var text) -> Map.of("paragraph", Map.of("lines", Plain.lines(text)));
      case Block.Code(var digits) -> Map.of("code", Map.of("line", Plain.line(digits)));
      case Block.Quote(var text, var by) ->
          Map.of(
              "quote",
              Map.of("lines", Plain.lines(text), "by", by.stream().map(Plain::line).toList()));
      case Block.Action(var link) -> Map.of("action", shown(link));
      case Block.Items(var heading, var items) ->
          Map.of(
              "items",
              Map.of(
                  "about",
                  Plain.line(heading),
                  "each",
                  items.stream().map(Layout::shown).toList()));
      case Block.Foot(var why, var choices) ->
          Map.of(
              "foot",
              Map.of(
                  "why", Plain.line(why), "choices", choices.stream().map(Layout::shown).toList()));
    };
  }

  private static Map<String, Object> shown(Block.Item item) {
    return Map.of(
        "title", shown(item.title()), "says", item.line().stream().map(Plain::line).toList());
  }

  private static Map<String, Object> shown(Link link) {
    return Map.of("label", Plain.line(link.label()), "address", link.address());
  }

  private static Template template(String resource, boolean escaped) {
    try (var in =
        new InputStreamReader(
            new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
      return Mustache.compiler().escapeHTML(escaped).compile(in);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
