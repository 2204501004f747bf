package io.ascolto.query.platform;

import io.ascolto.events.board.Visibility;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who reads. */
public record Viewer(Optional<String> member, Audience audience) {

  public static final Viewer ANONYMOUS = new Viewer(Optional.empty(), Audience.EVERYONE);

  /** Viewers who may see the same. */
  public enum Audience {
    EVERYONE,
    MEMBERS,
    STAFF;

    /** Segments and teams are for staff until a board can say who is in them. */
    public boolean sees(Visibility visibility) {
      return switch (visibility) {
        case PUBLIC -> true;
        case SIGNED_IN -> this != EVERYONE;
        case SEGMENT, TEAM -> this == STAFF;
      };
    }
  }

  public static Viewer of(Principal principal) {
    var staff =
        principal instanceof Authentication signedIn
            && signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(role -> "ROLE_STAFF".equals(role) || "ROLE_OWNER".equals(role));
    return new Viewer(Optional.of(principal.getName()), staff ? Audience.STAFF : Audience.MEMBERS);
  }

  /** Tells apart answers that differ between viewers at the same position. */
  public String tag() {
    return audience.ordinal() + member.map(id -> "-" + id).orElse("");
  }
}
