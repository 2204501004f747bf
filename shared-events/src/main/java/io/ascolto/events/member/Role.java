package io.ascolto.events.member;

import static io.ascolto.events.member.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a member is to the hub; the one table of permissions that both sides read. */
public enum Role {
  MEMBER(EnumSet.of(SUBMIT, VOTE)),
  STAFF(EnumSet.of(SUBMIT, VOTE, KEEP_BOARDS, MOVE_IDEAS, EDIT_IDEAS, VOTE_ON_BEHALF, MODERATE)),
  OWNER(EnumSet.allOf(Permission.class));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
