package io.ascolto.command.member;

import io.ascolto.events.account.Attributes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in besides a code by mail.
 *
 * @param join who becomes a member by signing in, as {@link Joining} reads it
 * @param oidc providers of identities, by a short name that stands in addresses
 * @param product products of the company whose users arrive signed in, by a name
 */
@ConfigurationProperties("ascolto")
record SignInSettings(
    @DefaultValue("everyone") String join,
    @DefaultValue Map<String, Provider> oidc,
    @DefaultValue Map<String, Product> product) {

  private static final String PREFIX = "ascolto.";

  /** 256 bits, below which HS256 is as weak as its secret. */
  private static final int SHORTEST_SECRET = 32;

  /**
   * A provider of identities (OpenID Connect).
   *
   * @param issuer its address, below which {@code /.well-known/openid-configuration} lies
   * @param clientSecret absent for a public client
   * @param name what the button says
   * @param trustAddress whether addresses count that it does not say it has verified
   * @param account the claim that says what the company of somebody is called
   * @param attributes claims that are taken over as what is known of somebody as a customer
   */
  record Provider(
      Optional<URI> issuer,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> name,
      boolean trustAddress,
      Optional<String> account,
      @DefaultValue List<String> attributes) {

    /** The client's secret stays out of every log. */
    @Override
    public String toString() {
      return "Provider " + issuer;
    }
  }

  /**
   * A product that signs a token (JWT) for whoever follows a link from it to the hub.
   *
   * @param issuer the token's {@code iss}
   * @param audience the token's {@code aud}; not asked for where absent
   * @param secrets for HS256; while one is exchanged for another, both
   * @param keysUrl where the public keys for RS256 or ES256 lie as a JWK set
   */
  record Product(
      Optional<String> issuer,
      Optional<String> audience,
      @DefaultValue List<String> secrets,
      Optional<URI> keysUrl) {

    /** The secrets stay out of every log. */
    @Override
    public String toString() {
      return "Product " + issuer;
    }
  }

  SignInSettings {
    oidc = Map.copyOf(oidc);
    product = Map.copyOf(product);
    Joining.of(join);
    oidc.forEach((id, provider) -> {
      check(provider.issuer().isPresent(), "oidc." + id + ".issuer", "is missing");
      check(provider.clientId().isPresent(), "oidc." + id + ".client-id", "is missing");
      check(
          provider.attributes().stream().allMatch(name -> Attributes.NAME.matcher(name).matches()),
          "oidc." + id + ".attributes",
          "must be named with lower-case letters, digits and underscores");
    });
    product.forEach((id, one) -> {
      check(one.issuer().isPresent(), "product." + id + ".issuer", "is missing");
      check(
          one.secrets().isEmpty() == one.keysUrl().isPresent(),
          "product." + id,
          "needs either secrets or keys-url");
      check(
          one.secrets().stream().allMatch(SignInSettings::isLong),
          "product." + id + ".secrets",
          "must have at least " + SHORTEST_SECRET + " bytes each");
    });
  }

  private static boolean isLong(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_SECRET;
  }

  private static void check(boolean holds, String setting, String what) {
    if (!holds) {
      throw new IllegalArgumentException(PREFIX + setting + " " + what);
    }
  }

  Joining joining() {
    return Joining.of(join);
  }
}
