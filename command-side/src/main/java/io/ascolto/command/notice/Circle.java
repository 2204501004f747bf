package io.ascolto.command.notice;

import io.ascolto.events.Sealed;
import io.ascolto.events.member.Permission;
import java.util.Optional;
import java.util.Set;

/** Who has to do with what, by the ids of members. All of it blocks. */
interface Circle {

  Optional<String> authorOfIdea(String idea);

  Optional<String> authorOfComment(String comment);

  /** On which idea a text was, or was to be, removed for good. */
  Optional<String> ideaOfRemoved(String text);

  /** Whoever said something about the idea. */
  Set<String> commenters(String idea);

  /** Whoever has a standing vote on the idea. */
  Set<String> voters(String idea);

  /** Whoever follows it and said so; {@code subject} as {@link HearingTable} names it. */
  Set<String> followers(String subject);

  /** Whoever wants to hear nothing of it. */
  Set<String> muting(String subject);

  /** Whoever may do something on the idea's board. */
  Set<String> holders(Permission permission, String idea);

  /** Whom a comment names with an @, among those who take part in the idea's discussion. */
  Set<String> named(Sealed text, String idea);
}
