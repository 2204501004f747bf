package io.ascolto.web.security;

import io.ascolto.events.member.Permission;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import reactor.core.publisher.Mono;

/** Who may send what; what a command needs beyond being signed in, the command itself says. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(QuotaSettings.class)
class Security {

  /**
   * Requests are measured as a whole; measuring each filter of each request costs more than they
   * do.
   */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityWebFilterChain chain(ServerHttpSecurity http, Callers callers, Refusals refusals) {
    var signIn = new AuthenticationWebFilter((ReactiveAuthenticationManager) Mono::just);
    signIn.setServerAuthenticationConverter(callers);
    signIn.setAuthenticationFailureHandler(
        new ServerAuthenticationEntryPointFailureHandler(refusals));
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .headers(headers ->
            headers
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.STRICT))
                .permissionsPolicy(policy ->
                    policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(
                    policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
        .addFilterAt(signIn, SecurityWebFiltersOrder.AUTHENTICATION)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeExchange(paths ->
            paths
                .pathMatchers("/api/views/**")
                .access(new Holding(Permission.KEEP_VIEWS))
                .pathMatchers("/api/imports/**")
                .access(new Holding(Permission.IMPORT))
                .pathMatchers("/api/ideas.csv")
                .access(new Holding(Permission.EXPORT))
                .pathMatchers("/api/accounts.csv", "/api/members.csv")
                .access(new Holding(Permission.EXPORT, Permission.SEE_MEMBERS))
                .pathMatchers("/actuator/prometheus")
                .access(new Holding(Permission.KEEP_VIEWS))
                .pathMatchers("/api/outbox")
                .access(new Holding(Permission.KEEP_MEMBERS))
                .pathMatchers("/api/members/search")
                .access(new Holding(Permission.SEE_MEMBERS))
                .pathMatchers("/api/segments/preview")
                .access(new Holding(Permission.KEEP_CUSTOMERS))
                .pathMatchers(
                    "/api/me/data",
                    "/api/me/forget",
                    "/api/me/joining",
                    "/api/me/parting",
                    "/api/me/notices/**",
                    "/api/me/notice-settings/**",
                    "/api/me/following/**")
                .access(new Holding(Permission.KEEP_ACCESS))
                .pathMatchers("/api/mentions/**", "/api/retention/**", "/api/mail/**")
                .access(new Holding(Permission.KEEP_MEMBERS))
                .pathMatchers("/api/members/*/data")
                .access(new Holding(Permission.KEEP_MEMBERS))
                .pathMatchers(
                    HttpMethod.GET, "/api/members/{id}/joining", "/api/members/{id}/parting")
                .access(new Holding(Permission.KEEP_MEMBERS))
                .pathMatchers(
                    HttpMethod.GET,
                    "/api/members/**",
                    "/api/accounts",
                    "/api/segments",
                    "/api/ideas/{id}/voters")
                .access(new Holding(Permission.SEE_MEMBERS))
                .pathMatchers(HttpMethod.GET, "/api/keys")
                .access(new Holding(Permission.KEEP_KEYS))
                .pathMatchers("/api/me/sessions")
                .access(new Holding(Permission.KEEP_ACCESS))
                .pathMatchers(HttpMethod.PUT, "/api/session/*")
                .authenticated()
                .pathMatchers(HttpMethod.POST, "/api/session/other")
                .authenticated()
                .pathMatchers("/api/session/**")
                .permitAll()
                .pathMatchers("/api/asides")
                .access(new Holding(Permission.SET_ASIDE))
                .pathMatchers("/api/removals")
                .access(new HoldingSomewhere(Permission.MODERATE))
                .pathMatchers("/api/me/removals")
                .authenticated()
                .pathMatchers("/api/reports/**")
                .access(new HoldingSomewhere(Permission.MODERATE))
                .pathMatchers(HttpMethod.PUT, "/api/ideas/{id}/vote")
                .permitAll()
                .pathMatchers(HttpMethod.PUT, "/api/ideas/{id}/report", "/api/comments/{id}/report")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/api/demo/enter", "/api/unsubscribe")
                .permitAll()
                .pathMatchers(HttpMethod.GET)
                .permitAll()
                .pathMatchers(HttpMethod.HEAD)
                .permitAll()
                .anyExchange()
                .authenticated())
        .build();
  }
}
