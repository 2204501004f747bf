package io.ascolto.query.report;

import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.report.ReportEvent;
import io.ascolto.events.report.ReportEvent.ReportsSettled;
import io.ascolto.events.report.ReportEvent.TextReported;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds which texts wait for the team, the one reported first first; what is settled leaves. */
@Component
class WaitingProjector implements Fold<ReportEvent> {

  static final String COLLECTION = "reported";
  static final String ONLY = "waiting";

  /** A document has a largest size: while so many wait, what comes after waits in its own alone. */
  private static final int MOST = 100_000;

  @Override
  public Class<ReportEvent> events() {
    return ReportEvent.class;
  }

  @Override
  public Change fold(ReportEvent event, Recorded when) {
    return document(COLLECTION, ONLY, waiting -> next(waiting, event));
  }

  private static Document next(Document waiting, ReportEvent event) {
    List<String> texts = new ArrayList<>(waiting.getList("texts", String.class, List.of()));
    switch (event) {
      case TextReported reported -> {
        if (texts.size() < MOST && !texts.contains(reported.textId())) {
          texts.add(reported.textId());
        }
      }
      case ReportsSettled settled -> texts.remove(settled.textId());
    }
    return waiting.append("texts", texts);
  }
}
