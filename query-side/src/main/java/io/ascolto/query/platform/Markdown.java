package io.ascolto.query.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes HTML or plain text of what people write. Two walls, each enough by itself: HTML in a text
 * is escaped, and of the result only what is named here passes.
 */
public final class Markdown {

  /** Deeper than anybody writes, and shallow enough for every thread's stack. */
  private static final int DEEPEST = 50;

  private static final int LOWEST_HEADING = 6;

  /** None needs more, whatever marks it has. */
  private static final int READ_FOR_AN_EXCERPT = 1_000;

  private static final List<String> PROTOCOLS = List.of("http", "https", "mailto");
  private static final UrlSanitizer SAFE = new DefaultUrlSanitizer(PROTOCOLS);

  private static final List<Extension> EXTENSIONS =
      List.of(AutolinkExtension.create(), StrikethroughExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .postProcessor(Markdown::fitted)
          .build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(SAFE)
          .attributeProviderFactory(_ -> Markdown::framed)
          .softbreak("<br />\n")
          .build();

  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder()
          .extensions(EXTENSIONS)
          .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
          .build();

  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "em", "strong", "del", "code", "pre", "blockquote")
          .allowElements("ul", "ol", "li", "h3", "h4", "h5", "h6", "a")
          .allowUrlProtocols(PROTOCOLS.toArray(String[]::new))
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("nofollow", "ugc", "noopener")
          .allowElements("img")
          .allowAttributes("src")
          .matching(PictureAddress.SOURCE)
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(PictureAddress.LENGTH)
          .onElements("img")
          .allowAttributes("loading")
          .matching(false, "lazy")
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("class")
          .matching(false, Mentioned.CLASS)
          .onElements("strong")
          .toFactory();

  private Markdown() {}

  public static String html(String markdown) {
    return ALLOWED.sanitize(HTML.render(PARSER.parse(markdown)));
  }

  /** The same with those whom it names marked, so that it is seen that it names them. */
  public static String html(String markdown, Collection<String> names) {
    var text = PARSER.parse(markdown);
    Mentioned.mark(text, names);
    return ALLOWED.sanitize(HTML.render(text));
  }

  /** How a text begins, without any marks: so many characters, none of them cut through. */
  public static String excerpt(String markdown, int characters) {
    return first(characters, text(first(READ_FOR_AN_EXCERPT, markdown)));
  }

  private static String first(int characters, String text) {
    int length = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(characters, length)));
  }

  /** Without any marks; of a picture what it shows. */
  public static String text(String markdown) {
    var text = PARSER.parse(markdown);
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            visitChildren(link);
            if (PictureAddress.of(link.getDestination()).isPresent()) {
              wordsInstead(link);
            }
          }

          @Override
          public void visit(Image image) {
            wordsInstead(image);
          }
        });
    return TEXT.render(text);
  }

  /**
   * Headings stand below those of the page; of images only the hub's own are loaded, and only with
   * words for those who do not see them; to any other a link leads; a link that leads nowhere good
   * is its words.
   */
  private static Node fitted(Node text) {
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 2, LOWEST_HEADING));
            visitChildren(heading);
          }

          @Override
          public void visit(Link link) {
            visitChildren(link);
            if (!isSafe(link.getDestination())) {
              wordsInstead(link);
            }
          }

          @Override
          public void visit(Image image) {
            visitChildren(image);
            var own = PictureAddress.of(image.getDestination());
            if (own.isPresent() && isDescribed(image) && !isInLink(image)) {
              linkAround(image, own.get());
            } else {
              linkInstead(image);
            }
          }
        });
    return text;
  }

  /** Large, for whoever follows it. */
  private static void linkAround(Image image, PictureAddress own) {
    var link = new Link(own.source(), null);
    image.insertBefore(link);
    link.appendChild(image);
  }

  /** In words that somebody hears who does not see it. */
  private static boolean isDescribed(Image image) {
    var words = new StringBuilder();
    image.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return !words.toString().isBlank();
  }

  /** The page keeps the place of a picture free until it is there. */
  private static void framed(Node node, String tag, Map<String, String> attributes) {
    if (Mentioned.is(node)) {
      attributes.put("class", Mentioned.CLASS);
    }
    if (tag.equals("img") && node instanceof Image image) {
      PictureAddress.of(image.getDestination())
          .ifPresent(own -> {
            attributes.put("src", own.source());
            attributes.put("loading", "lazy");
            own.size()
                .ifPresent(size -> {
                  attributes.put("width", Integer.toString(size.width()));
                  attributes.put("height", Integer.toString(size.height()));
                });
          });
    }
  }

  /** Within a link the image's words alone: a link holds no other. */
  private static void linkInstead(Image image) {
    var to = image.getDestination();
    if (image.getFirstChild() == null) {
      image.appendChild(new Text(to));
    }
    if (isInLink(image) || !isSafe(to)) {
      wordsInstead(image);
      return;
    }
    var link = new Link(to, null);
    while (image.getFirstChild() != null) {
      link.appendChild(image.getFirstChild());
    }
    image.insertBefore(link);
    image.unlink();
  }

  private static void wordsInstead(Node node) {
    while (node.getFirstChild() != null) {
      node.insertBefore(node.getFirstChild());
    }
    node.unlink();
  }

  private static boolean isSafe(String destination) {
    return !SAFE.sanitizeLinkUrl(destination).isEmpty();
  }

  private static boolean isInLink(Node node) {
    for (var around = node.getParent(); around != null; around = around.getParent()) {
      if (around instanceof Link) {
        return true;
      }
    }
    return false;
  }
}
