package io.ascolto.query.platform;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import java.security.Principal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Who reads.
 *
 * @param member whose own votes and words are told apart; nobody for whoever looks with the eyes of
 *     others
 * @param fellow the member by whose segments it is decided what is seen
 */
public record Viewer(Optional<String> member, Audience audience, Optional<String> fellow) {

  /** The authority of a member who wants to see what others see of them. */
  public static final String ONLOOKER = "ONLOOKER";

  public static final Viewer ANONYMOUS =
      new Viewer(Optional.empty(), Audience.EVERYONE, Optional.empty());

  /** The authority of whoever may do something on one board. */
  public static String onBoard(Permission permission, String board) {
    return permission.name() + "@" + board;
  }

  /**
   * Viewers who may see the same.
   *
   * @param segments slugs of those that matter to a board; empty for the team, which sees all
   * @param team of which boards they read what the team does
   * @param moderated which boards they look after
   */
  public record Audience(Kind kind, Set<String> segments, Boards team, Boards moderated) {

    public static final Audience EVERYONE = new Audience(Kind.EVERYONE);
    public static final Audience MEMBERS = new Audience(Kind.MEMBERS);
    public static final Audience MODERATORS = new Audience(Kind.MODERATORS);
    public static final Audience STAFF = new Audience(Kind.STAFF);

    /** To whom all boards are one. */
    private Audience(Kind kind) {
      this(
          kind,
          Set.of(),
          kind == Kind.STAFF ? Boards.ALL : Boards.NONE,
          kind == Kind.EVERYONE || kind == Kind.MEMBERS ? Boards.NONE : Boards.ALL);
    }

    /** Either all, or some of them. */
    public record Boards(boolean all, Set<String> some) {

      static final Boards NONE = new Boards(false, Set.of());
      static final Boards ALL = new Boards(true, Set.of());

      public boolean contains(String board) {
        return all || some.contains(board);
      }
    }

    /** What sets them apart besides segments. */
    public enum Kind {
      EVERYONE,
      MEMBERS,
      /** Members who also read what is hidden. */
      MODERATORS,
      STAFF
    }

    /**
     * A browser that voted has votes of its own, but may see no more than anybody. A key may be
     * permitted less than the role of its holder.
     */
    private static Audience of(Set<String> authorities) {
      if (authorities.contains("ROLE_" + Role.DEVICE.name())) {
        return EVERYONE;
      }
      return new Audience(
          kind(authorities),
          Set.of(),
          boards(Permission.SEE_TEAM, authorities),
          boards(Permission.MODERATE, authorities));
    }

    private static Kind kind(Set<String> authorities) {
      if (authorities.contains(Permission.SEE_TEAM.name())) {
        return Kind.STAFF;
      }
      return authorities.contains(Permission.MODERATE.name()) ? Kind.MODERATORS : Kind.MEMBERS;
    }

    private static Boards boards(Permission permission, Set<String> authorities) {
      if (authorities.contains(permission.name())) {
        return Boards.ALL;
      }
      var prefix = onBoard(permission, "");
      var some =
          authorities.stream()
              .filter(one -> one.startsWith(prefix))
              .map(one -> one.substring(prefix.length()));
      return new Boards(false, some.collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it matters in which segments somebody is. */
    public boolean hasSegments() {
      return kind == Kind.MEMBERS || kind == Kind.MODERATORS;
    }

    public Audience in(Set<String> some) {
      return new Audience(kind, some, team, moderated);
    }

    /**
     * @param open who sees it besides the team where it is for segments
     */
    public boolean sees(String board, Visibility visibility, Collection<String> open) {
      return visibility.admits(
          kind != Kind.EVERYONE,
          team.contains(board),
          () -> open.stream().anyMatch(segments::contains));
    }

    public boolean isStaff() {
      return kind == Kind.STAFF;
    }

    public boolean readsHidden() {
      return kind == Kind.MODERATORS || kind == Kind.STAFF;
    }

    /** The same of what is hidden on one board. */
    public boolean readsHidden(String board) {
      return readsHidden() || team.contains(board) || moderated.contains(board);
    }

    /** Who voted, without an account or by whose word. */
    public boolean seesVoters() {
      return kind == Kind.STAFF;
    }
  }

  public static Viewer of(Principal principal) {
    var audience =
        principal instanceof Authentication signedIn
            ? Audience.of(AuthorityUtils.authorityListToSet(signedIn.getAuthorities()))
            : Audience.MEMBERS;
    var known = Optional.of(principal.getName());
    return new Viewer(isOnlooker(principal) ? Optional.empty() : known, audience, known);
  }

  private static boolean isOnlooker(Principal principal) {
    return principal instanceof Authentication signedIn
        && signedIn.getAuthorities().stream().anyMatch(one -> ONLOOKER.equals(one.getAuthority()));
  }

  public Viewer in(Set<String> segments) {
    return new Viewer(member, audience.in(segments), fellow);
  }

  /** Tells apart answers that differ between viewers at the same position. */
  public String tag() {
    var whose = member.isPresent() ? "-" : "~";
    return audience.kind().ordinal() + fellow.map(id -> whose + id).orElse("");
  }
}
