package io.ascolto.query.platform;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who reads. */
public record Viewer(Optional<String> member, Audience audience) {

  public static final Viewer ANONYMOUS = new Viewer(Optional.empty(), Audience.EVERYONE);

  private static final Map<String, Audience> AUDIENCES =
      Arrays.stream(Role.values())
          .collect(Collectors.toUnmodifiableMap(role -> "ROLE_" + role.name(), Audience::of));

  /** Viewers who may see the same. */
  public enum Audience {
    EVERYONE,
    MEMBERS,
    /** Members who also read what is hidden. */
    MODERATORS,
    STAFF;

    /** A browser that voted has votes of its own, but may see no more than anybody. */
    private static Audience of(Role role) {
      if (role == Role.DEVICE) {
        return EVERYONE;
      }
      if (role.may(Permission.SEE_TEAM)) {
        return STAFF;
      }
      return role.may(Permission.MODERATE) ? MODERATORS : MEMBERS;
    }

    public boolean sees(Visibility visibility) {
      return visibility.admits(this != EVERYONE, this == STAFF);
    }

    public boolean readsHidden() {
      return this == MODERATORS || this == STAFF;
    }

    /** Who voted, without an account or by whose word. */
    public boolean seesVoters() {
      return this == STAFF;
    }
  }

  public static Viewer of(Principal principal) {
    var audience =
        principal instanceof Authentication signedIn
            ? signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(AUDIENCES::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Audience.MEMBERS)
            : Audience.MEMBERS;
    return new Viewer(Optional.of(principal.getName()), audience);
  }

  /** Tells apart answers that differ between viewers at the same position. */
  public String tag() {
    return audience.ordinal() + member.map(id -> "-" + id).orElse("");
  }
}
