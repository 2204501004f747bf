package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What somebody wrote in order that it runs, wherever others see it before any JavaScript. */
@OnSharedHub
class MarkupJourney {

  private static final Path PAYLOADS =
      Path.of("../query-side/src/test/resources/cross-site-scripting.txt");

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private static final Set<String> OF_A_TEXT =
      Set.of(
          "p",
          "br",
          "hr",
          "em",
          "strong",
          "del",
          "code",
          "pre",
          "blockquote",
          "ul",
          "ol",
          "li",
          "h3",
          "h4",
          "h5",
          "h6",
          "a",
          "a href",
          "a rel");

  private static List<String> payloads() throws IOException {
    return Files.readAllLines(PAYLOADS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("%% "))
        .map(String::translateEscapes)
        // Which is in no text, as StrictJson has it.
        .map(payload -> payload.replace("\0", ""))
        .toList();
  }

  @Test
  void aLookAtATextShowsNothingThatRuns(Hub hub) throws IOException {
    for (var payload : payloads()) {
      var shown = hub.owner().post("/api/markdown", Map.of("text", payload));
      assertThat(shown.status()).as(payload).isEqualTo(200);
      var parts = parts(Jsoup.parseBodyFragment(shown.json().path("html").asString()).body());
      assertThat(OF_A_TEXT).as(payload).containsAll(parts);
    }
  }

  /** A page with such a text is made of the same parts as one with a harmless text. */
  @Test
  void aPageIsMadeOfWhatPagesAreMadeOf(Hub hub) throws IOException {
    var scene = Scene.upvoting(hub);
    var harmless = page(scene, "Every *morning*");
    var known = parts(harmless.body());
    known.addAll(OF_A_TEXT);
    var head = parts(harmless.head());
    for (var payload : payloads()) {
      var page = page(scene, payload);
      assertThat(known).as(payload).containsAll(parts(page.body()));
      assertThat(parts(page.head())).as(payload).isEqualTo(head);
      assertThat(page.select("script")).as(payload).hasSameSizeAs(harmless.select("script"));
      assertThat(page.select("[href], [src], [action], [formaction], [xlink:href]"))
          .as(payload)
          .allSatisfy(MarkupJourney::assertHarmless);
    }
  }

  /** As title, text, comment and answer, each on the page of its idea. */
  private static Document page(Scene scene, String payload) {
    var idea = Scene.ideaPath();
    var title = "Mill " + payload.replaceAll("\\p{Cntrl}", " ");
    assertCreated(
        scene
            .owner()
            .put(
                idea,
                Map.of(
                    "board",
                    scene.board(),
                    "title",
                    title.substring(0, Math.min(title.length(), 140)),
                    "text",
                    payload)));
    assertCreated(
        scene
            .owner()
            .put(idea + "/comments/" + UUID.randomUUID(), Map.of("text", "So: " + payload)));
    var moved = scene.owner().put(idea + "/stage", Map.of("stage", "planned", "message", payload));
    var page = Page.of(scene.anonymous().after(moved), idea.substring("/api".length()));
    assertThat(page.status()).as(payload).isEqualTo(200);
    return Jsoup.parse(page.answer().text());
  }

  private static Set<String> parts(Element within) {
    return within.select("*").stream()
        .skip(1)
        .flatMap(element -> {
          var name = element.normalName();
          var attributes = element.attributes().asList().stream();
          return Stream.concat(Stream.of(name), attributes.map(one -> name + " " + one.getKey()));
        })
        .collect(Collectors.toSet());
  }

  private static void assertHarmless(Element element) {
    for (var name : List.of("href", "src", "action", "formaction", "xlink:href")) {
      var scheme = SCHEME.matcher(element.attr(name).replaceAll("[\\x00-\\x20]", ""));
      if (scheme.find()) {
        assertThat(SCHEMES).as(element.outerHtml()).contains(scheme.group(1).toLowerCase());
      }
    }
  }
}
