package io.ascolto.command.privacy;

import io.ascolto.events.member.MemberId;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asked for who wants to be forgotten.
 *
 * @param keptIdeas ids of their ideas that stay, as those of a former member; where they chose
 *     none, those stay that others voted for
 * @param keptComments ids of their comments that stay
 */
record Forgetting(MemberId member, Optional<Set<String>> keptIdeas, Set<String> keptComments) {

  Forgetting {
    keptIdeas = keptIdeas.map(Set::copyOf);
    keptComments = Set.copyOf(keptComments);
  }
}
