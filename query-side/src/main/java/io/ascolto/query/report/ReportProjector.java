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
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds what is reported about a text, until the team settles it. */
@Component
class ReportProjector implements Fold<ReportEvent> {

  static final String COLLECTION = "report";
  private static final String REPORTS = "reports";

  @Override
  public Class<ReportEvent> events() {
    return ReportEvent.class;
  }

  @Override
  public Change fold(ReportEvent event, Recorded when) {
    return document(COLLECTION, id(event), text -> next(text, event, when));
  }

  /** An idea and a comment may have the same id. */
  static String id(ReportEvent event) {
    return event.subject() + ":" + event.textId();
  }

  private static Document next(Document text, ReportEvent event, Recorded when) {
    return switch (event) {
      case TextReported reported ->
          added(
              text.append("subject", reported.subject())
                  .append("text", reported.textId())
                  .append("idea", reported.ideaId()),
              REPORTS,
              new Document("number", reported.number())
                  .append("by", reported.byId())
                  .append("at", when.happenedAt().toString())
                  .append("grounds", reported.grounds())
                  .append("note", box(reported.note())));
      case ReportsSettled settled ->
          text.append(
              REPORTS,
              text.getList(REPORTS, Document.class, List.of()).stream()
                  .filter(report -> report.getLong("number") > settled.upTo())
                  .toList());
    };
  }
}
