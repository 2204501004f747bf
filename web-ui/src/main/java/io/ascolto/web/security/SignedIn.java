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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A known member as Spring Security and both sides see them; the name is the member's id. */
final class SignedIn extends AbstractAuthenticationToken implements Actor {

  private static final long serialVersionUID = 1L;

  /** Of those whom no scope narrows. */
  private static final Map<Role, List<GrantedAuthority>> AUTHORITIES = authorities();

  private static final List<GrantedAuthority> ONLOOKER =
      Stream.of("ROLE_" + Role.MEMBER.name(), Viewer.ONLOOKER)
          .<GrantedAuthority>map(SimpleGrantedAuthority::new)
          .toList();

  private final transient MemberId member;
  private final Role role;
  private final transient Set<Scope> scopes;

  SignedIn(Actor actor) {
    this(actor.member(), actor.role(), actor.scopes(), authorities(actor));
  }

  private SignedIn(
      MemberId member, Role role, Set<Scope> scopes, Collection<GrantedAuthority> authorities) {
    super(authorities);
    this.member = member;
    this.role = role;
    this.scopes = scopes;
    setAuthenticated(true);
  }

  /**
   * Any other member who sees the same boards: without duties, and without anything of their own.
   */
  SignedIn asAnother() {
    return new SignedIn(member, Role.MEMBER, scopes, ONLOOKER);
  }

  private static Map<Role, List<GrantedAuthority>> authorities() {
    var authorities = new EnumMap<Role, List<GrantedAuthority>>(Role.class);
    for (var role : Role.values()) {
      authorities.put(role, authorities(role, role::may));
    }
    return authorities;
  }

  private static List<GrantedAuthority> authorities(Actor actor) {
    return actor.scopes().equals(Scope.ALL)
        ? AUTHORITIES.getOrDefault(actor.role(), List.of())
        : authorities(actor.role(), actor::may);
  }

  private static List<GrantedAuthority> authorities(Role role, Predicate<Permission> may) {
    var permitted = Arrays.stream(Permission.values()).filter(may).map(Permission::name);
    return Stream.concat(Stream.of("ROLE_" + role.name()), permitted)
        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
        .toList();
  }

  /** Whether the other may be told what this one was told. */
  boolean isAs(SignedIn other) {
    return member.equals(other.member) && role == other.role && scopes.equals(other.scopes);
  }

  @Override
  public MemberId member() {
    return member;
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public Set<Scope> scopes() {
    return scopes;
  }

  @Override
  public String getName() {
    return member.toString();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return member;
  }
}
