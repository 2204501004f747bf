package io.ascolto.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A real provider of identities, Spring Authorization Server, with people of a test's choice. */
final class IdentityProvider implements AutoCloseable {

  static final String PASSWORD = "the-password-of-everybody";
  static final String CLIENT = "ascolto";
  static final String SECRET = "the-secret-of-the-client-in-the-tests";

  /** What the provider knows of whom, by their name there. */
  private static final Map<String, Person> PEOPLE = new ConcurrentHashMap<>();

  /**
   * @param inToken whether the token says the address, or only the provider when asked for it
   */
  record Person(String email, boolean verified, boolean inToken, String name) {

    Map<String, Object> claims(String subject) {
      return Map.of(
          "sub", subject,
          "email", email,
          "email_verified", verified,
          "name", name,
          "organization", "acme",
          "department", List.of("Research", "Everybody"));
    }
  }

  private final ConfigurableApplicationContext server;

  private IdentityProvider(ConfigurableApplicationContext server) {
    this.server = server;
  }

  /** At this port, for the hub at this address, which calls it so. */
  static IdentityProvider started(int port, String hub, String id) {
    return new IdentityProvider(
        new SpringApplicationBuilder(Server.class)
            .web(WebApplicationType.SERVLET)
            .properties(
                "spring.config.name=provider",
                "spring.main.banner-mode=off",
                "provider.port=" + port,
                "provider.back=" + hub + "/api/session/oidc/" + id + "/code")
            .run());
  }

  static String issuer(int port) {
    return "http://127.0.0.1:" + port;
  }

  void knows(String name, Person person) {
    PEOPLE.put(name, person);
    Overheard.ALL.confide(person.name());
  }

  @Override
  public void close() {
    server.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  @EnableWebSecurity
  static class Server {

    @Bean
    TomcatServletWebServerFactory tomcat(Environment environment) {
      return new TomcatServletWebServerFactory(
          environment.getRequiredProperty("provider.port", Integer.class));
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
      return new DispatcherServlet();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
      return http.oauth2AuthorizationServer(
              server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.oidc(oidc ->
                    oidc.userInfoEndpoint(endpoint ->
                        endpoint.userInfoMapper(context -> {
                          var subject = context.getAuthorization().getPrincipalName();
                          return new OidcUserInfo(person(subject).claims(subject));
                        })));
              })
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
          .exceptionHandling(handling ->
              handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService users() {
      return name ->
          User.withUsername(name).password("{noop}" + PASSWORD).authorities("USER").build();
    }

    @Bean
    RegisteredClientRepository clients(Environment environment) {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId(CLIENT)
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(environment.getRequiredProperty("provider.back"))
              .scope("openid")
              .scope("email")
              .scope("profile")
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return context -> {
        var subject = context.getPrincipal().getName();
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)
            && person(subject).inToken()) {
          context.getClaims().claims(claims -> claims.putAll(person(subject).claims(subject)));
        }
      };
    }

    private static Person person(String subject) {
      return PEOPLE.getOrDefault(subject, new Person("nobody", false, false, ""));
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      RSAKey key = new RSAKeyGenerator(2048).keyID("first").generate();
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }
}
