package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.Viewer;

/**
 * How far the views are that an answer is made of, and for whom it is made.
 *
 * @param of what tells it apart from answers of other positions
 */
record Made(long position, String of, Viewer viewer) {

  static Made of(Snapshot lists, Viewer viewer) {
    return new Made(lists.position(), Long.toString(lists.position()), viewer);
  }

  /** Of two stores, which follow the log each at its own pace. */
  static Made of(Snapshot lists, long documents, Viewer viewer) {
    var least = Math.min(lists.position(), documents);
    return new Made(least, lists.position() + "." + documents, viewer);
  }

  String tag() {
    return "W/\"" + of + "." + viewer.tag() + "\"";
  }
}
