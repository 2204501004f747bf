package io.ascolto.query.timeline;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import org.bson.Document;

/**
 * What happened to an idea, one document for each month in which something did. Entries lie in the
 * order of the log; readers order them by when they happened.
 */
final class Timeline {

  private Timeline() {}

  static Change entry(String idea, Recorded when, Document entry) {
    var dated =
        new Document("position", when.position())
            .append("happenedAt", when.happenedAt().toString());
    dated.putAll(entry);
    var month = when.month().toString();
    return document(
        "timeline",
        idea + ":" + month,
        timeline -> added(timeline.append("idea", idea).append("month", month), "entries", dated));
  }
}
