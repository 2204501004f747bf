package io.ascolto.web.pages;

import java.util.Locale;

/** A stage as the templates draw it: exactly one of the kinds is true. */
record Marked(
    String name,
    String tone,
    boolean open,
    boolean planned,
    boolean progress,
    boolean shipped,
    boolean declined) {

  static Marked of(String slug, String kind, Language language) {
    var tone = kind.equals("IN_PROGRESS") ? "progress" : kind.toLowerCase(Locale.ROOT);
    return new Marked(
        language.stage(slug),
        tone,
        tone.equals("open"),
        tone.equals("planned"),
        tone.equals("progress"),
        tone.equals("shipped"),
        tone.equals("declined"));
  }
}
