package io.ascolto.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final String PICTURE = "0d8c1c57-6a3b-4f6e-9d0e-5a1f0c2b3a4d";

  /** A tag as a browser would see one, with what is in it. */
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** An empty comment keeps two braces apart, for those who put pages into templates. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "<!-- -->|</?(p|br /|hr /|em|strong|del|code|pre|blockquote|ul|ol|li|h[3-6]|a)>"
              + "|<img src=\"api/pictures/[-0-9a-f]{36}\" alt=\"[^\"<>]*\" loading=\"lazy\""
              + "( width=\"\\d+\" height=\"\\d+\")? />"
              + "|<a href=\"api/pictures/[^\"<>]*\" rel=\"nofollow ugc noopener\">"
              + "|<a href=\"(https?:|mailto:|/)[^\"<>]*\" rel=\"nofollow ugc noopener\">");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Steam **and** _grind_         | <p>Steam <strong>and</strong> <em>grind</em></p>
          ~~no~~ `brew`                 | <p><del>no</del> <code>brew</code></p>
          one\\ntwo                     | <p>one<br />two</p>
          # Loud                        | <h3>Loud</h3>
          ## Less                       | <h4>Less</h4>
          ###### Least                  | <h6>Least</h6>
          > said                        | <blockquote><p>said</p></blockquote>
          - a\\n- b                     | <ul><li>a</li><li>b</li></ul>
          1 < 2 & 3                     | <p>1 &lt; 2 &amp; 3</p>
          <b>bold</b>                   | <p>&lt;b&gt;bold&lt;/b&gt;</p>
          """)
  void textIsShownAsItWasMeant(String text, String html) {
    assertThat(lines(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [docs](https://example.org/a)            | https://example.org/a | docs
          see https://example.org/a                | https://example.org/a | https://example.org/a
          [here](/ideas/1)                         | /ideas/1              | here
          ![a cup](https://example.org/c.png)      | https://example.org/c.png | a cup
          ![](https://example.org/c.png)           | https://example.org/c.png | https://example.org/c.png
          ![a cup](https://example.org/api/pictures/%1$s) | https://example.org/api/pictures/%1$s | a cup
          ![a cup](//example.org/api/pictures/%1$s) | //example.org/api/pictures/%1$s | a cup
          ![a cup](/api/pictures/%1$s?x)           | /api/pictures/%1$s?x  | a cup
          ![a cup](/api/pictures/%1$s/../../outbox) | /api/pictures/%1$s/../../outbox | a cup
          ![](api/pictures/%1$s)                   | api/pictures/%1$s     | api/pictures/%1$s
          [![cup](api/pictures/%1$s)](https://example.org/a) | https://example.org/a | cup
          [![cup](https://e.org/c.png)](https://example.org/a) | https://example.org/a | cup
          """)
  void linksAndImagesBecomeLinksThatVouchForNothing(String text, String to, String words) {
    var link = "<a href=\"" + to + "\" rel=\"nofollow ugc noopener\">" + words + "</a>";
    assertThat(Markdown.html(text.formatted(PICTURE)))
        .contains(link.formatted(PICTURE))
        .doesNotContain("<img");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ![a *cup*](api/pictures/%s)            | alt="a cup" loading="lazy"
          ![a cup](./api/pictures/%s#40x30)      | alt="a cup" loading="lazy" width="40" height="30"
          ![a cup](/api/pictures/%s#40x30)       | alt="a cup" loading="lazy" width="40" height="30"
          ![a cup](api/pictures/%s#1600x800)     | alt="a cup" loading="lazy" width="692" height="346"
          ![a cup](api/pictures/%s#300x1600)     | alt="a cup" loading="lazy" width="90" height="480"
          ![a cup](api/pictures/%s#1x1600)       | alt="a cup" loading="lazy" width="1" height="480"
          ![a cup](/ascolto/api/pictures/%s)     | alt="a cup" loading="lazy"
          ![a cup](api/pictures/%s#9999x30)      | alt="a cup" loading="lazy"
          ![a cup](api/pictures/%s#0x0)          | alt="a cup" loading="lazy"
          ![a "cup](api/pictures/%s "title")     | alt="a &#34;cup" loading="lazy"
          """)
  void picturesOfTheHubAreShownToWhoeverSeesThemAndToldToOthers(String text, String attributes) {
    assertThat(Markdown.html(text.formatted(PICTURE)).strip())
        .isEqualTo(
            ("<p><a href=\"api/pictures/%s\" rel=\"nofollow ugc noopener\"><img"
                    + " src=\"api/pictures/%s\" "
                    + attributes
                    + " /></a></p>")
                .formatted(PICTURE, PICTURE));
  }

  @Test
  void whomATextNamesIsMarkedAndNobodyElse() {
    var names = List.of("Ada L.", "Ben");
    assertThat(Markdown.html("Ask @ada l., or @Ben and @Ben", names).strip())
        .isEqualTo(
            "<p>Ask <strong class=\"mention\">&#64;ada l.</strong>, or"
                + " <strong class=\"mention\">&#64;Ben</strong> and"
                + " <strong class=\"mention\">&#64;Ben</strong></p>");
    assertThat(Markdown.html("@Benno, me@Ben, @Cora, **@** and `@Ben`", names))
        .doesNotContain("mention");
    assertThat(Markdown.html("<strong class=\"mention\">@Cora</strong>", names))
        .doesNotContain("<strong");
  }

  @Test
  void anExcerptSaysWhatAPictureShows() {
    assertThat(Markdown.text("See ![the *cup*](api/pictures/" + PICTURE + "#40x30) here"))
        .isEqualTo("See the cup here");
    assertThat(PictureAddress.without("See ![the cup](api/pictures/" + PICTURE + "#40x30) here"))
        .isEqualTo("See ![the cup]  here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><script>alert&#40;1)</script>",
        "<iframe src=javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
            + " onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form><button formaction=javascript:alert(1)>x",
        "<style>@import'//evil.example'</style>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php <script>alert(1)</script> ?>",
        "<details open ontoggle=alert(1)>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\u0000script:alert(1))",
        "[x](java&#x09;script:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](\u0001javascript:alert(1))",
        "[x]( javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](file:///etc/passwd)",
        "[x](https://e.org/\"onmouseover=\"alert(1))",
        "[x](https://e.org \"title\" onclick=alert(1))",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        "<https://e.org/\"><script>alert(1)</script>>",
        "![x](javascript:alert(1))",
        "![<script>alert(1)</script>](https://e.org/x.png)",
        "![x](https://e.org/x.png \"\\\" onerror=alert(1) \\\"\")",
        "```\"><script>alert(1)</script>\nx\n```",
        "`<script>alert(1)</script>`",
        "# <img src=x onerror=alert(1)>",
        "| <script>alert(1)</script> |",
        "\u003cscript\u003ealert(1)\u003c/script\u003e",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "https://e.org/<script>alert(1)</script>",
        "https://e.org/\"onmouseover=alert(1)//",
        "![\" onerror=\"alert(1)](api/pictures/0d8c1c57-6a3b-4f6e-9d0e-5a1f0c2b3a4d)",
        "![x](api/pictures/0d8c1c57-6a3b-4f6e-9d0e-5a1f0c2b3a4d#1x1\"onload=\"alert(1))",
        "![x](/javascript:alert(1)/api/pictures/0d8c1c57-6a3b-4f6e-9d0e-5a1f0c2b3a4d)",
        "{{constructor.constructor('alert(1)')()}}",
      })
  void nothingThatIsWrittenRuns(String payload) {
    var tags = TAG.matcher(Markdown.html(payload)).results().map(found -> found.group());
    assertThat(tags).allSatisfy(tag -> assertThat(tag).matches(HARMLESS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "~~a *b ", "1. ", "<", "`", "\\", "&"})
  void aTextMadeToBeHeavyIsStillQuick(String part) {
    var text = part.repeat(10_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markdown.html(text));
  }

  @Test
  void aHeadingStandsBelowThoseOfThePageHoweverItIsWritten() {
    assertThat(Markdown.html("One\n===\n\nTwo\n---\n\n<h1>three</h1>"))
        .contains("<h3>One</h3>", "<h4>Two</h4>")
        .doesNotContain("<h1", "<h2");
  }

  @Test
  void anExcerptHasNoMarks() {
    assertThat(Markdown.text("It *hurts* at ~~six~~ **seven**, `now`.\n\nEvery day."))
        .doesNotContain("*", "`", "~~")
        .contains("It hurts at", "Every day.");
  }

  private static String lines(String text) {
    return Markdown.html(text.replace("\\n", "\n")).replace("\n", "");
  }
}
