package io.ascolto.query.timeline;

import static io.ascolto.query.platform.documents.Boxes.sealed;

import io.ascolto.query.platform.lists.Snapshot;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an idea said before and after it was reworded. The words lie in the idea's own document
 * alone, so that they are gone from its history when they are gone from there.
 */
record Rewordings(Document idea, Snapshot snapshot) {

  void describe(Map<String, @Nullable Object> entry) {
    var position = (Number) entry.get("position");
    var versions = idea.getList("versions", Document.class, List.of());
    for (int at = 1; at < versions.size(); at++) {
      var version = versions.get(at);
      if (position != null
          && version.get("position", Number.class).longValue() == position.longValue()) {
        entry.put("byTeam", !version.getString("by").equals(idea.getString("author")));
        entry.put("before", words(versions.get(at - 1)));
        entry.put("after", words(version));
      }
    }
  }

  private TimelineJson.Words words(Document version) {
    return new TimelineJson.Words(opened(version, "title"), opened(version, "text"));
  }

  private @Nullable String opened(Document version, String name) {
    return snapshot.open(sealed(version.get(name, Document.class))).orElse(null);
  }
}
