package io.ascolto.query.member;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Who is a member, in the order of their joining. A page of it holds those who joined within as
 * many positions of the log as it is wide, so that no page grows without end; the sizes say which
 * pages there are. The few of a hub's team and the blocked are on one page each, which they leave.
 */
final class Roster {

  static final String PAGES = "roster";
  static final String SIZES = "roster_size";
  static final int WIDTH = 2_000;

  /** The only page of those that one can leave. */
  private static final long ONLY = 0;

  private Roster() {}

  static String page(Shown shown, long number) {
    return shown + ":" + number;
  }

  static Change joined(Shown shown, String member, Recorded when) {
    return document(
        PAGES,
        page(shown, when.position() / WIDTH),
        page -> added(page, "members", entry(member, when)));
  }

  static Change counted(Shown shown, Recorded when) {
    var number = when.position() / WIDTH;
    return document(SIZES, shown.name(), size -> counted(size, number));
  }

  static Change entered(Shown shown, String member, Recorded when) {
    return document(PAGES, page(shown, ONLY), page -> added(page, "members", entry(member, when)));
  }

  static Change left(Shown shown, String member) {
    return document(
        PAGES,
        page(shown, ONLY),
        page -> {
          List<Document> members = new ArrayList<>(entries(page));
          members.removeIf(entry -> entry.getString("member").equals(member));
          return page.append("members", members);
        });
  }

  static List<Document> entries(Document page) {
    return page.getList("members", Document.class, List.of());
  }

  /** Newest first. */
  static List<Long> pages(Document size) {
    return size.getList("pages", Number.class, List.of()).reversed().stream()
        .map(Number::longValue)
        .toList();
  }

  private static Document entry(String member, Recorded when) {
    return new Document("member", member).append("position", when.position());
  }

  private static Document counted(Document size, long number) {
    List<Number> pages = new ArrayList<>(size.getList("pages", Number.class, List.of()));
    if (pages.isEmpty() || pages.getLast().longValue() != number) {
      pages.add(number);
    }
    return size.append("pages", pages).append("members", size.getInteger("members", 0) + 1);
  }
}
