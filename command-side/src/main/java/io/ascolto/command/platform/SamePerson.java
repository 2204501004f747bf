package io.ascolto.command.platform;

import io.ascolto.events.member.MemberId;

/** Two members can turn out to be one person; the slice of members answers. */
@FunctionalInterface
public interface SamePerson {

  /** Whether the member is the author, or met in the author's place. */
  boolean isMetAs(MemberId author, MemberId member);

  /** The same, asking nobody where the two are one. */
  default boolean are(String author, MemberId member) {
    return author.equals(member.toString()) || isMetAs(MemberId.of(author), member);
  }
}
