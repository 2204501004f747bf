package io.ascolto.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Whether a letter says the same as text and as HTML. */
public final class Same {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  private Same() {}

  public static void assertSame(Letter letter) {
    var body = letter.html().replaceFirst("(?s).*<body", "<body");
    var links =
        LINK.matcher(body).results().map(found -> HtmlUtils.htmlUnescape(found.group(1))).toList();
    var seen = HtmlUtils.htmlUnescape(body.replaceAll("<[^>]*>", " ")).replaceFirst("Ascolto", "");
    var text = letter.text();
    for (var link : links) {
      assertThat(text).contains(link);
      text = text.replaceFirst("(?m)(?<=\\s)" + Pattern.quote(link) + "$", "");
    }
    assertThat(words(text)).isEqualTo(words(seen));
    assertThat(letter.html())
        .doesNotContain("<img", "url(", "src=", "@import", "<link", "<table")
        .contains("<meta charset=\"utf-8\">", "color-scheme");
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }
}
