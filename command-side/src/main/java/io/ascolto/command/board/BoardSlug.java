package io.ascolto.command.board;

/** A board's slug, which is its identity; its stream is apart from those of other slices. */
record BoardSlug(String slug) {

  @Override
  public String toString() {
    return "board:" + slug;
  }
}
