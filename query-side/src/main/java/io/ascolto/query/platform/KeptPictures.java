package io.ascolto.query.platform;

import io.ascolto.events.report.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The pictures in what people write; the side of commands keeps them. It blocks. */
public interface KeptPictures {

  /**
   * @param author the id of the member who added it
   * @param uses texts of theirs that show it, or did in words that can still be read
   */
  record Picture(
      String id,
      String author,
      String mediaType,
      int width,
      int height,
      Instant addedAt,
      List<Use> uses) {

    public Picture {
      uses = List.copyOf(uses);
    }
  }

  /**
   * @param text the id of the idea or comment
   * @param idea to which it belongs
   */
  record Use(Subject subject, String text, String idea) {}

  Optional<Picture> find(String id);

  /** Nothing once its key was destroyed. */
  Optional<byte[]> open(String id);

  /** Those that these people added. */
  List<Picture> of(Collection<String> members);
}
