package io.ascolto.query.report;

import static io.ascolto.query.platform.documents.Boxes.added;
import static io.ascolto.query.platform.documents.Boxes.box;
import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.report.ReportEvent;
import io.ascolto.events.report.ReportEvent.ReportsSettled;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds what is reported about a text, until the team settles it. */
@Component
class ReportProjector implements Fold<ReportEvent> {

  static final String COLLECTION = "report";

  @Override
  public Class<ReportEvent> events() {
    return ReportEvent.class;
  }

  @Override
  public Change fold(ReportEvent event, Recorded when) {
    return document(COLLECTION, event.textId(), text -> next(text, event, when));
  }

  private static Document next(Document text, ReportEvent event, Recorded when) {
    return switch (event) {
      case TextReported reported ->
          added(
              text.append("subject", reported.subject()).append("idea", reported.ideaId()),
              "reports",
              new Document("by", reported.byId())
                  .append("at", when.happenedAt().toString())
                  .append("grounds", reported.grounds())
                  .append("note", box(reported.note())));
      case ReportsSettled _ -> {
        text.remove("reports");
        yield text;
      }
    };
  }
}
