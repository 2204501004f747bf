package io.ascolto.query.platform;

import io.ascolto.events.discussion.Mention;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Marks in a text whom it names. */
final class Mentioned {

  static final String CLASS = "mention";

  /** Nobody writes emphasis so. */
  private static final String DELIMITER = "@";

  private Mentioned() {}

  static void mark(Node text, Collection<String> names) {
    names.forEach(name -> mark(text, Mention.of(name)));
  }

  static boolean is(Node node) {
    return node instanceof StrongEmphasis strong && DELIMITER.equals(strong.getOpeningDelimiter());
  }

  private static void mark(Node within, Pattern mention) {
    within.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            var found = mention.matcher(text.getLiteral());
            if (!is(text.getParent()) && found.find()) {
              visit(marked(text, found));
            }
          }
        });
  }

  /** Splits it in three, and gives what comes behind. */
  private static Text marked(Text text, MatchResult at) {
    var words = text.getLiteral();
    var name = new StrongEmphasis(DELIMITER);
    name.appendChild(new Text(at.group()));
    var behind = new Text(words.substring(at.end()));
    text.setLiteral(words.substring(0, at.start()));
    text.insertAfter(name);
    name.insertAfter(behind);
    return behind;
  }
}
