package io.ascolto.query.idea;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many ideas a list would have with each stage and each tag. */
record FacetsSeenBy(Audience audience, Asked asked) implements Question<Page> {

  @Schema(name = "Facet")
  record Value(String value, long count) {}

  record Facets(List<Value> stages, List<Value> tags) {}

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var search = new IdeasSeenBy(audience, asked).search(snapshot, Optional.empty(), 1);
    var found = snapshot.facets(search);
    var facets = new Facets(values(found.stages()), values(found.tags()));
    return new Page.Writing().add(Json.bytes(facets)).done();
  }

  private static List<Value> values(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(value -> new Value(value.getKey(), value.getValue()))
        .toList();
  }
}
