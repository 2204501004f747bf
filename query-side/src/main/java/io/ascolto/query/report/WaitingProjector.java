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

/** Folds which texts wait for the team; what is settled leaves. */
@Component
class WaitingProjector implements Fold<ReportEvent> {

  static final String COLLECTION = "reported";
  static final String TEXTS = "texts";

  /** Texts wait by the first digit of their ids, so that no document of many is ever large. */
  static final List<String> ALL = List.of("0123456789abcdef".split(""));

  @Override
  public Class<ReportEvent> events() {
    return ReportEvent.class;
  }

  @Override
  public Change fold(ReportEvent event, Recorded when) {
    return document(
        COLLECTION, event.textId().substring(0, 1), waiting -> next(waiting, event, when));
  }

  private static Document next(Document waiting, ReportEvent event, Recorded when) {
    var texts = new ArrayList<>(waiting.getList(TEXTS, Document.class, List.of()));
    var id = ReportProjector.id(event);
    var known = texts.stream().filter(text -> text.getString("id").equals(id)).findFirst();
    switch (event) {
      case TextReported reported -> {
        if (known.isPresent()) {
          known.get().append("last", reported.number());
        } else {
          texts.add(
              new Document("id", id)
                  .append("last", reported.number())
                  .append("since", when.position()));
        }
      }
      case ReportsSettled settled ->
          known.filter(text -> text.getLong("last") <= settled.upTo()).ifPresent(texts::remove);
    }
    return waiting.append(TEXTS, texts);
  }
}
