package io.ascolto.events.member;

import static io.ascolto.events.member.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a member is to the hub; the one table of permissions that both sides read. */
public enum Role {
  /** A browser of somebody who has not signed in. */
  DEVICE(EnumSet.of(VOTE, REPORT)),
  MEMBER(EnumSet.of(KEEP_ACCESS, SUBMIT, VOTE, COMMENT, REPORT)),
  /** Reads everything, also as files; decides nothing. */
  RESEARCHER(EnumSet.of(KEEP_ACCESS, SUBMIT, VOTE, COMMENT, REPORT, SEE_TEAM, SEE_MEMBERS, EXPORT)),
  /** Perhaps a volunteer: sees texts and the names that everybody sees, and no more of people. */
  MODERATOR(EnumSet.of(KEEP_ACCESS, SUBMIT, VOTE, COMMENT, REPORT, MODERATE)),
  /** Speaks with customers and for them; moves nothing. */
  SUPPORT(
      EnumSet.of(
          KEEP_ACCESS,
          SUBMIT,
          VOTE,
          COMMENT,
          REPORT,
          SEE_TEAM,
          SEE_MEMBERS,
          ANSWER,
          VOTE_ON_BEHALF)),
  COMMUNITY_MANAGER(
      EnumSet.of(
          KEEP_ACCESS,
          SUBMIT,
          VOTE,
          COMMENT,
          REPORT,
          SEE_TEAM,
          SEE_MEMBERS,
          ANSWER,
          VOTE_ON_BEHALF,
          MODERATE,
          REMOVE,
          SET_ASIDE,
          EDIT_IDEAS,
          MOVE_IDEAS,
          KEEP_BOARDS,
          EXPORT)),
  PRODUCT_MANAGER(
      EnumSet.of(
          KEEP_ACCESS,
          SUBMIT,
          VOTE,
          COMMENT,
          REPORT,
          SEE_TEAM,
          SEE_MEMBERS,
          ANSWER,
          VOTE_ON_BEHALF,
          MODERATE,
          REMOVE,
          SET_ASIDE,
          EDIT_IDEAS,
          MOVE_IDEAS,
          KEEP_BOARDS,
          EXPORT,
          IMPORT,
          KEEP_CUSTOMERS)),
  OWNER(EnumSet.allOf(Permission.class));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  /** Whether whoever has it speaks for those who run the hub. */
  public boolean isStaff() {
    return may(SEE_TEAM);
  }

  /** Whether it was given to somebody, so that more is trusted to them than to anybody. */
  public boolean hasDuties() {
    return this != DEVICE && this != MEMBER;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** The same for whoever has the role on one board alone. */
  public boolean mayOnBoard(Permission permission) {
    return Permission.OF_A_BOARD.contains(permission) && may(permission);
  }
}
