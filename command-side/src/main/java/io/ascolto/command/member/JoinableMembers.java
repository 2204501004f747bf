package io.ascolto.command.member;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.util.Optional;

/** What the rules about joining ask of members; none is joined with one who is joined in turn. */
@FunctionalInterface
interface JoinableMembers {

  Optional<Joinable> find(MemberId member);

  /**
   * @param into with whom the member was joined
   * @param hasOthers whether others were joined with the member
   */
  record Joinable(
      Role role, boolean blocked, boolean forgotten, Optional<MemberId> into, boolean hasOthers) {}

  /** Refuses what nobody may join. */
  default void check(MemberId member, MemberId into) {
    var absorbed = find(member).orElseThrow(() -> AbsorbMember.unknown().asException());
    var survivor = find(into).orElseThrow(() -> AbsorbMember.unknown().asException());
    if (member.equals(into)) {
      throw conflict("member.same", "Nobody is joined with themselves");
    }
    if (absorbed.forgotten() || survivor.forgotten()) {
      throw conflict("member.forgotten", "Nothing is known of this member any more");
    }
    if (absorbed.role() == Role.DEVICE || survivor.role() == Role.DEVICE) {
      throw conflict("member.device", "A browser is taken along when its person signs in");
    }
    if (absorbed.into().isPresent()) {
      throw conflict("member.joined", "This member was joined with another; part them first");
    }
    if (survivor.into().isPresent()) {
      throw conflict(
          "member.into-joined", "The other member was joined with a third; choose that one");
    }
    if (absorbed.hasOthers()) {
      throw conflict(
          "member.has-others",
          "Others were joined with this member; join the two the other way round");
    }
  }

  /** The same for a person themselves, who gains nothing by it and leaves no block behind. */
  default void checkOwn(MemberId member, MemberId into) {
    check(member, into);
    var absorbed = find(member).orElseThrow();
    if (absorbed.blocked() || find(into).orElseThrow().blocked()) {
      throw Rejection.forbidden("member.blocked", "Whoever runs the hub has blocked this member")
          .asException();
    }
    if (absorbed.role().hasDuties()) {
      throw Rejection.forbidden(
              "member.has-duties", "This address belongs to the team; an owner can join the two")
          .asException();
    }
  }

  private static RuntimeException conflict(String code, String message) {
    return Rejection.conflict(code, message).asException();
  }
}
