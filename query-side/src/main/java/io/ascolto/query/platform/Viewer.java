package io.ascolto.query.platform;

import io.ascolto.events.board.Visibility;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who reads. */
public record Viewer(Optional<String> member, Audience audience) {

  public static final Viewer ANONYMOUS = new Viewer(Optional.empty(), Audience.EVERYONE);

  /** A browser that voted has votes of its own, but may see no more than anybody. */
  private static final Map<String, Audience> AUDIENCES =
      Map.of(
          "ROLE_DEVICE", Audience.EVERYONE,
          "ROLE_MEMBER", Audience.MEMBERS,
          "ROLE_STAFF", Audience.STAFF,
          "ROLE_OWNER", Audience.STAFF);

  /** Viewers who may see the same. */
  public enum Audience {
    EVERYONE,
    MEMBERS,
    STAFF;

    public boolean sees(Visibility visibility) {
      return visibility.admits(this != EVERYONE, this == STAFF);
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
