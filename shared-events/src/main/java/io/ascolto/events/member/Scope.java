package io.ascolto.events.member;

import static io.ascolto.events.member.Permission.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a key of the API was made for. A key may what its holder's role and one of its scopes both
 * allow, and reads what every member reads. Each permission is in exactly one scope.
 */
public enum Scope {
  /** What the team reads. */
  READ(EnumSet.of(SEE_TEAM)),
  PEOPLE(EnumSet.of(SEE_MEMBERS)),
  WRITE(
      EnumSet.of(
          SUBMIT,
          VOTE,
          COMMENT,
          REPORT,
          MOVE_IDEAS,
          EDIT_IDEAS,
          ANSWER,
          VOTE_ON_BEHALF,
          MODERATE,
          REMOVE,
          SET_ASIDE)),
  EXPORT(EnumSet.of(Permission.EXPORT)),
  IMPORT(EnumSet.of(Permission.IMPORT)),
  ACT_AS(EnumSet.of(Permission.ACT_AS)),
  /** Whoever has such a key can do nearly everything that its holder can. */
  MANAGE(EnumSet.of(KEEP_BOARDS, KEEP_CUSTOMERS, KEEP_VIEWS, KEEP_MEMBERS, KEEP_KEYS, KEEP_ACCESS));

  /** Of a key that narrows nothing, and of whoever has signed in. */
  public static final Set<Scope> ALL = Collections.unmodifiableSet(EnumSet.allOf(Scope.class));

  private final Set<Permission> permissions;

  Scope(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  public boolean allows(Permission permission) {
    return permissions.contains(permission);
  }

  /** The one that a key needs for this. */
  public static Scope of(Permission permission) {
    return Arrays.stream(values())
        .filter(scope -> scope.allows(permission))
        .findFirst()
        .orElseThrow();
  }
}
