package io.ascolto.web.pages;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.ascolto.command.platform.PublicUrl;
import io.ascolto.web.pages.Answers.Answer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The browser application's index.html, with what somebody without JavaScript reads, and with the
 * API's answers that it was made of, so that the application does not ask again.
 */
@Component
class Shell {

  private static final List<String> PAGES = List.of("home", "board", "idea", "roadmap", "sentence");

  private static final List<String> PARTS =
      List.of("bar", "foot", "mark", "remark", "split", "stage", "votes");

  /** Read beforehand: whoever draws the first page does so on an event loop. */
  private static final Map<String, String> PART_TEXTS =
      PARTS.stream().collect(Collectors.toUnmodifiableMap(name -> name, Shell::text));

  /** An empty one is shown as nothing, any other as what it holds. */
  private static final class Optionals extends DefaultCollector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> maybe
          ? maybe.stream().iterator()
          : super.toIterator(value);
    }
  }

  private final PublicUrl url;
  private final Chunks chunks;
  private final Template shell;
  private final Map<String, Template> pages;
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(true)
          .nullValue("")
          .emptyStringIsFalse(true)
          .withCollector(new Optionals())
          .withLoader(name -> new StringReader(Objects.requireNonNull(PART_TEXTS.get(name), name)));

  Shell(PublicUrl url, Chunks chunks) {
    this.url = url;
    this.chunks = chunks;
    this.shell = compiler.compile(read("app/index.html"));
    this.pages = PAGES.stream().collect(Collectors.toUnmodifiableMap(name -> name, this::compiled));
  }

  String page(
      String template,
      Object model,
      Head head,
      Language language,
      URI request,
      String nonce,
      List<Answer> of) {
    var readable = new StringWriter();
    Objects.requireNonNull(pages.get(template))
        .execute(model, Map.of("t", words(language)), readable);
    return shell.execute(
        Map.of(
            "chunks", chunks.of(template, language),
            "nonce", nonce,
            "lang", language.locale().toLanguageTag(),
            "base", url.base(),
            "title", head.title(),
            "description", head.description(),
            "canonical", url.address(request, head.path()),
            "private", head.alone(),
            "page", readable.toString(),
            "state", state(language, of)));
  }

  /** The texts of the templates, by their keys. */
  private static Mustache.Lambda words(Language language) {
    return (key, out) -> out.write(Escapers.HTML.escape(language.text(key.execute().strip())));
  }

  static String state(Language language, List<Answer> answers) {
    var told = of(answers, Answer::body);
    var positions = of(answers, answer -> Long.toString(answer.position()));
    var state =
        "{\"lang\":"
            + quoted(language.locale().toLanguageTag())
            + ",\"answers\":"
            + told
            + ",\"positions\":"
            + positions
            + "}";
    // Nothing that a person wrote can end the script.
    return state.replace("<", "\\u003c");
  }

  private static String of(List<Answer> answers, Function<Answer, String> what) {
    return answers.stream()
        .filter(answer -> answer.status().is2xxSuccessful())
        .map(answer -> quoted(answer.path()) + ":" + what.apply(answer))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private Template compiled(String name) {
    return compiler.compile(read("pages/" + name + ".mustache"));
  }

  private static String text(String part) {
    try (var reader = read("pages/" + part + ".mustache")) {
      return reader.readAllAsString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStreamReader read(String resource) {
    try {
      return new InputStreamReader(
          new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(
          "The browser application is not packed: no " + resource, missing);
    }
  }
}
