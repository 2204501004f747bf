package io.ascolto.query.report;

import io.ascolto.query.platform.Decisions;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads how it stands with what was reported, or is to be removed. */
@Component
class TeamDecisions implements Decisions {

  private final Views views;
  private final DocumentStore store;

  TeamDecisions(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  @Override
  public Mono<Set<String>> reported(Collection<String> texts) {
    return views
        .current(store)
        .find(ReportProjector.COLLECTION, texts)
        .filter(text -> !text.getList("reports", Document.class, List.of()).isEmpty())
        .map(text -> text.getString("_id"))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Mono<Map<String, Removal>> removals(Collection<String> texts) {
    return views
        .current(store)
        .find(RemovalProjector.COLLECTION, texts)
        .collectMap(
            text -> text.getString("_id"),
            text -> Removal.valueOf(text.getString(RemovalProjector.STANDS)));
  }
}
