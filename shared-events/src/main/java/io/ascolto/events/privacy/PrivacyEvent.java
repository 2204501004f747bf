package io.ascolto.events.privacy;

import java.util.List;
import org.axonframework.serialization.Revision;

/** What is done so that somebody's words are nowhere any more. */
public sealed interface PrivacyEvent {

  String destructionId();

  /**
   * Keys were destroyed before this: whoever holds words in clear drops them now, with the bytes
   * that they lay in.
   *
   * @param ideaIds of which some words may be among them
   */
  @Revision("1")
  record WordsDestroyed(String destructionId, List<String> ideaIds) implements PrivacyEvent {

    public WordsDestroyed {
      ideaIds = List.copyOf(ideaIds);
    }
  }
}
