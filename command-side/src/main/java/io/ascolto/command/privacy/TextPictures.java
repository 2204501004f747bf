package io.ascolto.command.privacy;

import io.ascolto.events.report.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Pictures that stand in texts; the slice of pictures answers. It blocks. */
public interface TextPictures {

  /** Keys of all that an idea or a comment shows or ever showed. */
  List<UUID> keysIn(Subject subject, String text);

  /**
   * Keys of these people's pictures that stand in others of their texts.
   *
   * @param going ids of ideas and comments that will show nothing any more
   */
  Set<UUID> keysShownBeside(Collection<String> authors, Set<String> going);

  /** Deletes those whose keys were destroyed. */
  void sweep();
}
