package io.ascolto.query.report;

import static io.ascolto.query.platform.documents.Change.document;

import io.ascolto.events.privacy.RemovalEvent;
import io.ascolto.events.privacy.RemovalEvent.ObjectionAnswered;
import io.ascolto.events.privacy.RemovalEvent.RemovalDeclined;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.report.Subject;
import io.ascolto.query.platform.Decisions;
import io.ascolto.query.platform.Decisions.Removal;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import org.springframework.stereotype.Component;

/** Folds how it stands with the removal of a text. */
@Component
class RemovalProjector implements Fold<RemovalEvent> {

  static final String COLLECTION = "removal";
  static final String STANDS = "stands";

  @Override
  public Class<RemovalEvent> events() {
    return RemovalEvent.class;
  }

  @Override
  public Change fold(RemovalEvent event, Recorded when) {
    var stands =
        switch (event) {
          case RemovalProposed _ -> Removal.PROPOSED;
          case RemovalDeclined _ -> Removal.DECLINED;
          case TextRemoved _ -> Removal.REMOVED;
          case RemovalObjected _ -> Removal.OBJECTED;
          case ObjectionAnswered _ -> Removal.ANSWERED;
        };
    return document(
        COLLECTION,
        Decisions.of(Subject.valueOf(event.subject()), event.textId()),
        text -> text.append(STANDS, stands.name()));
  }
}
