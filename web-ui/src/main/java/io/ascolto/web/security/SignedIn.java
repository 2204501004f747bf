package io.ascolto.web.security;

import io.ascolto.command.platform.Actor;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import io.ascolto.events.member.Scope;
import io.ascolto.query.platform.Viewer;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A known member as Spring Security and both sides see them; the name is the member's id. */
final class SignedIn extends AbstractAuthenticationToken implements Actor {

  private static final long serialVersionUID = 1L;

  /** Of those whom no scope narrows, and no board trusts with more. */
  private static final Map<Role, List<GrantedAuthority>> AUTHORITIES = authorities();

  private static final List<GrantedAuthority> ONLOOKER =
      granted(Stream.of("ROLE_" + Role.MEMBER.name(), Viewer.ONLOOKER));

  private final transient Actor actor;

  SignedIn(Actor actor) {
    this(actor, authorities(actor));
  }

  private SignedIn(Actor actor, Collection<GrantedAuthority> authorities) {
    super(authorities);
    this.actor = actor;
    setAuthenticated(true);
  }

  /**
   * Any other member who sees the same boards: without duties, and without anything of their own.
   */
  SignedIn asAnother() {
    return new SignedIn(new Onlooker(actor), ONLOOKER);
  }

  /** With others' eyes one may do nothing. */
  private record Onlooker(Actor actor) implements Actor {

    @Override
    public MemberId member() {
      return actor.member();
    }

    @Override
    public Role role() {
      return Role.MEMBER;
    }

    @Override
    public boolean may(Permission permission) {
      return false;
    }

    @Override
    public String getName() {
      return actor.getName();
    }
  }

  private static Map<Role, List<GrantedAuthority>> authorities() {
    var authorities = new EnumMap<Role, List<GrantedAuthority>>(Role.class);
    for (var role : Role.values()) {
      authorities.put(role, granted(names(role, role::may)));
    }
    return authorities;
  }

  private static List<GrantedAuthority> authorities(Actor actor) {
    if (actor.scopes().equals(Scope.ALL) && actor.boardRoles().isEmpty()) {
      return AUTHORITIES.getOrDefault(actor.role(), List.of());
    }
    var onBoards =
        actor.boardRoles().keySet().stream()
            .flatMap(board ->
                Permission.OF_A_BOARD.stream()
                    .filter(actor.on(board)::may)
                    .map(permission -> Viewer.onBoard(permission, board)));
    return granted(Stream.concat(names(actor.role(), actor::may), onBoards));
  }

  private static Stream<String> names(Role role, Predicate<Permission> may) {
    var permitted = Arrays.stream(Permission.values()).filter(may).map(Permission::name);
    return Stream.concat(Stream.of("ROLE_" + role.name()), permitted);
  }

  private static List<GrantedAuthority> granted(Stream<String> names) {
    return names.<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
  }

  /** Whether the other may be told what this one was told. */
  boolean isAs(SignedIn other) {
    return member().equals(other.member())
        && role() == other.role()
        && scopes().equals(other.scopes())
        && boardRoles().equals(other.boardRoles());
  }

  @Override
  public MemberId member() {
    return actor.member();
  }

  @Override
  public Role role() {
    return actor.role();
  }

  @Override
  public Set<Scope> scopes() {
    return actor.scopes();
  }

  @Override
  public Map<String, Role> boardRoles() {
    return actor.boardRoles();
  }

  @Override
  public Optional<Role> here() {
    return actor.here();
  }

  @Override
  public boolean may(Permission permission) {
    return actor.may(permission);
  }

  @Override
  public String getName() {
    return actor.getName();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return member();
  }
}
