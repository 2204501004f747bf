package io.ascolto.events.member;

import static io.ascolto.events.member.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a member is to the hub; the one table of permissions that both sides read. */
public enum Role {
  /** A browser of somebody who has not signed in. */
  DEVICE(EnumSet.of(VOTE, REPORT)),
  MEMBER(EnumSet.of(SUBMIT, VOTE, COMMENT, REPORT)),
  STAFF(
      EnumSet.of(
          SUBMIT,
          VOTE,
          COMMENT,
          KEEP_BOARDS,
          MOVE_IDEAS,
          EDIT_IDEAS,
          ANSWER,
          VOTE_ON_BEHALF,
          REPORT,
          MODERATE,
          SEE_MEMBERS)),
  OWNER(EnumSet.allOf(Permission.class));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  /** Whether whoever has it speaks for those who run the hub. */
  public boolean isStaff() {
    return this == STAFF || this == OWNER;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
