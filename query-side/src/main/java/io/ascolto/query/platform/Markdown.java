package io.ascolto.query.platform;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown that a person wrote, as HTML that may stand in a page, or as plain text. Pictures are
 * left out: they would tell another server who reads.
 */
public final class Markdown {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr")
          // A page has its own headings; one that is written is a section under its title.
          .allowElements((_, _) -> "h2", "h1", "h2", "h3", "h4", "h5", "h6")
          .allowUrlProtocols("https", "http", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("nofollow", "ugc", "noopener")
          .toFactory();

  private Markdown() {}

  public static String html(String markdown) {
    return ALLOWED.sanitize(HTML.render(PARSER.parse(markdown)));
  }

  /** Without any marks, for excerpts. */
  public static String text(String markdown) {
    return TEXT.render(PARSER.parse(markdown));
  }
}
