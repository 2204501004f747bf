package io.ascolto.web.security;

import io.ascolto.command.platform.Actor;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A known member as Spring Security and both sides see them; the name is the member's id. */
final class SignedIn extends AbstractAuthenticationToken implements Actor {

  private static final long serialVersionUID = 1L;

  private static final Map<Role, List<GrantedAuthority>> AUTHORITIES = authorities();

  private final transient MemberId member;
  private final Role role;

  SignedIn(Actor actor) {
    super(AUTHORITIES.get(actor.role()));
    this.member = actor.member();
    this.role = actor.role();
    setAuthenticated(true);
  }

  private static Map<Role, List<GrantedAuthority>> authorities() {
    var authorities = new EnumMap<Role, List<GrantedAuthority>>(Role.class);
    for (var role : Role.values()) {
      var permitted = Arrays.stream(Permission.values()).filter(role::may).map(Permission::name);
      authorities.put(
          role,
          Stream.concat(Stream.of("ROLE_" + role.name()), permitted)
              .<GrantedAuthority>map(SimpleGrantedAuthority::new)
              .toList());
    }
    return authorities;
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

  @Override
  public Collection<GrantedAuthority> getAuthorities() {
    return AUTHORITIES.getOrDefault(role, List.of());
  }
}
