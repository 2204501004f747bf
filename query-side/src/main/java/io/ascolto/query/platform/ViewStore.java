package io.ascolto.query.platform;

import java.util.List;

/**
 * A store of views and its generations. A generation is the shape that the code asks for (a number
 * in code) and a build of it; reads always go to the build that {@link #currentBuild()} names.
 */
public interface ViewStore<V extends View> {

  /** {@code documents} or {@code lists}. */
  String name();

  /** The number of the shape; raised by a release that changes a document or a field. */
  int shape();

  /** The build that is read now, or 0 when this shape has none yet. Survives a restart. */
  int currentBuild();

  /** Opens a build, making it where it is absent. */
  V open(int build);

  /** From now on, and after a restart, reads go to this build. */
  void switchTo(int build);

  /** Deletes a closed build and everything of other shapes. */
  void drop(int build);

  /** Compares two builds at the same position, document by document. */
  Comparison compare(V left, V right);

  /**
   * What two builds have in common.
   *
   * @param documents number of documents in either
   * @param differing how many of them are missing on one side or differ
   * @param examples the first ten that differ, by name
   */
  record Comparison(long documents, long differing, List<String> examples) {}
}
