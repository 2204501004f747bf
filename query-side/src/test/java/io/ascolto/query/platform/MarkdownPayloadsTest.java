package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others see of a text that was written to run, read as a browser reads it. */
class MarkdownPayloadsTest {

  private static final Set<String> ELEMENTS =
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
          "a");

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final String REL = "nofollow ugc noopener";

  static List<String> payloads() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/cross-site-scripting.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("%% "))
        .map(String::translateEscapes)
        .toList();
  }

  /** Alone, after other words, and with what closes an attribute or an element before it. */
  static Stream<String> texts() throws IOException {
    return payloads().stream()
        .flatMap(payload ->
            Stream.of("", "Steam is loud. ", "\"> ", "' ", "</p>", "- a\n- ", "> ", "[a](")
                .map(before -> before + payload));
  }

  @Test
  void thereAreAsManyAsThereShouldBe() throws IOException {
    assertThat(payloads()).hasSizeGreaterThan(180).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingThatIsWrittenRuns(String text) {
    assertHarmless(Markdown.html(text));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void whatWasMadeOfATextIsHarmlessAlsoWhereItIsRenderedAgain(String payload) {
    assertHarmless(Markdown.html(Markdown.html(payload)));
    assertHarmless(Markdown.html(Markdown.text(payload)));
  }

  @Test
  void whatIsNotHarmlessIsSeen() {
    assertThat(
            faults("<p onclick=a>x</p><b>y</b><a href='javascript:a'>z</a><a href=//e.org>s</a>"))
        .hasSize(5);
    assertThat(faults("<script>a</script><!-- said -->")).hasSize(3);
  }

  private static void assertHarmless(String html) {
    assertThat(faults(html)).as(html).isEmpty();
  }

  private static List<String> faults(String html) {
    return Jsoup.parseBodyFragment(html)
        .body()
        .nodeStream()
        .skip(1)
        .flatMap(MarkdownPayloadsTest::faults)
        .toList();
  }

  /** A comment of the sanitiser is empty: it keeps two braces apart. */
  private static Stream<String> faults(Node node) {
    return switch (node) {
      case Element element -> {
        var name = element.normalName();
        var attributes = element.attributes().asList().stream();
        var vouched = name.equals("a") && !element.attr("rel").equals(REL);
        yield Stream.of(
                ELEMENTS.contains(name) ? Stream.<String>of() : Stream.of("element " + name),
                vouched ? Stream.of("link without rel") : Stream.<String>of(),
                attributes
                    .filter(one -> !isHarmless(element, one))
                    .map(one -> "attribute %s of %s".formatted(one, name)))
            .flatMap(some -> some);
      }
      case DataNode data -> Stream.of("data " + data);
      case TextNode _ -> Stream.of();
      case Comment comment -> comment.getData().isBlank() ? Stream.of() : Stream.of("comment");
      default -> Stream.of("node " + node.nodeName());
    };
  }

  private static boolean isHarmless(Element element, Attribute attribute) {
    if (!element.normalName().equals("a")) {
      return false;
    }
    return switch (attribute.getKey()) {
      case "href" -> isLink(attribute.getValue());
      case "rel" -> attribute.getValue().equals(REL);
      default -> false;
    };
  }

  /** As a browser sees it: without what it takes away, and with a scheme, or a place of ours. */
  private static boolean isLink(String address) {
    var scheme = SCHEME.matcher(address.replaceAll("[\\x00-\\x20]", ""));
    return !scheme.find() || SCHEMES.contains(scheme.group(1).toLowerCase());
  }
}
