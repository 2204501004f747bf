package io.ascolto.query.platform.documents;

import io.ascolto.events.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** How sealed texts and growing lists lie in a document. */
public final class Boxes {

  private Boxes() {}

  public static Document box(Sealed sealed) {
    return new Document("key", sealed.key().toString()).append("box", sealed.box());
  }

  public static Sealed sealed(Document box) {
    return new Sealed(UUID.fromString(box.getString("key")), box.getString("box"));
  }

  /** Adds an entry at the end of the document's list of this name. */
  public static Document added(Document body, String list, Document entry) {
    List<Document> entries = new ArrayList<>(body.getList(list, Document.class, List.of()));
    entries.add(entry);
    return body.append(list, entries);
  }
}
