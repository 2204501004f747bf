package io.ascolto.query.privacy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about a person.
 *
 * @param position up to which the log was read
 * @param ideas theirs
 * @param comments theirs, but for official answers, which are the hub's
 * @param pictures theirs, in whatever they wrote
 * @param entries in the order in which they were recorded
 * @param kept what is kept beside the log
 * @param titles of ideas that any of it is about, as whoever asks reads them, by their ids
 * @param boards the names of boards that any of it is about, by their slugs
 */
@Schema(name = "Dossier")
record DossierJson(
    String member,
    long position,
    List<OwnIdea> ideas,
    List<OwnComment> comments,
    List<OwnPicture> pictures,
    List<Entry> entries,
    List<KeptNote> kept,
    Map<String, String> titles,
    Map<String, String> boards) {

  /** Ids of ideas that any of it is about. */
  Stream<String> about() {
    return Stream.concat(
            entries.stream().map(Entry::idea),
            Stream.concat(
                comments.stream().map(OwnComment::idea),
                kept.stream().map(note -> note.says().get("idea"))))
        .filter(Objects::nonNull)
        .distinct();
  }

  DossierJson with(Map<String, String> someTitles, Map<String, String> someBoards) {
    return new DossierJson(
        member, position, ideas, comments, pictures, entries, kept, someTitles, someBoards);
  }

  /**
   * @param title null once nobody can read it any more
   * @param wanted whether somebody else voted for it
   */
  @Schema(name = "OwnIdea")
  record OwnIdea(String idea, @Nullable String title, boolean wanted, boolean withdrawn) {}

  /**
   * @param text null once nobody can read it any more
   */
  @Schema(name = "OwnComment")
  record OwnComment(String comment, String idea, @Nullable String text, boolean withdrawn) {}

  /**
   * @param url where they see it, relative to the hub's
   * @param shown whether a text of theirs shows it; any other is gone within a day
   */
  @Schema(name = "OwnPicture")
  record OwnPicture(
      String picture, String url, int width, int height, Instant addedAt, boolean shown) {}

  /**
   * Something that happened.
   *
   * @param what the name of the event
   * @param idea the id of the one that it was about, or whose comment it was about
   * @param fields its fields: texts in clear, null once nobody can read them any more; {@code you}
   *     for whom this is about, {@code somebody} for others
   */
  @Schema(name = "DossierEntry")
  record Entry(
      long position,
      Instant at,
      String what,
      @Nullable String idea,
      Map<String, @Nullable Object> fields) {}
}
