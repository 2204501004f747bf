package io.ascolto.command.platform;

import java.beans.PropertyEditorSupport;
import java.util.UUID;

/**
 * An id as it stands in an address, in one spelling. What is short as Java would take it too would
 * be another name of the same thing, and what is blank is no id, rather than none at all.
 */
public final class IdText extends PropertyEditorSupport {

  /** Refuses everything else. */
  public static UUID read(String text) {
    var id = UUID.fromString(text);
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("Not an id");
    }
    return id;
  }

  @Override
  public void setAsText(String text) {
    setValue(read(text));
  }
}
