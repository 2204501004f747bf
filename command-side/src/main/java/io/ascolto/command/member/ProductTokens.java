package io.ascolto.command.member;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tokens (JWT, RFC 7519) by which the users of a company's own product arrive signed in: signed by
 * the product, valid for fifteen minutes at most, and once.
 */
@Component
class ProductTokens {

  static final Duration LONGEST_LIFE = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Map<String, JWTProcessor<SecurityContext>> products;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("product-token").start(task));

  ProductTokens(JdbcClient jdbc, SignInSettings settings) {
    this.jdbc = jdbc;
    this.products =
        settings.product().values().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    product -> product.issuer().orElseThrow(), ProductTokens::processor));
  }

  /** Of whom the token is; refused with what is wrong with it, for those who make the product. */
  Mono<Identity> redeem(String token) {
    return Mono.fromCallable(() -> spent(token, read(token))).subscribeOn(blocking);
  }

  private JWTClaimsSet read(String token) {
    try {
      var signed = SignedJWT.parse(token);
      var issuer = String.valueOf(signed.getJWTClaimsSet().getIssuer());
      var product = products.get(issuer);
      if (product == null) {
        throw invalid("no product with this issuer is known here");
      }
      return product.process(signed, null);
    } catch (ParseException _) {
      throw invalid("it is not a signed token");
    } catch (BadJOSEException wrong) {
      throw invalid(String.valueOf(wrong.getMessage()));
    } catch (RateLimitReachedException _) {
      // The keys were read a moment ago, and whoever invents names of keys does not make us ask.
      throw invalid("it names a key that the product does not publish");
    } catch (JOSEException _) {
      throw Rejection.unavailable(
              "token.keys", "The product's keys cannot be read; try again later")
          .asException();
    }
  }

  /** The second who brings the same token finds it spent. */
  private Identity spent(String token, JWTClaimsSet claims) {
    var now = Instant.now();
    var until = claims.getExpirationTime().toInstant();
    if (until.isAfter(now.plus(LONGEST_LIFE))) {
      throw invalid("it has to end within fifteen minutes");
    }
    var identity = identity(claims);
    jdbc.sql("DELETE FROM spent_token WHERE expires_at < ?").param(now.getEpochSecond()).update();
    var taken =
        jdbc.sql(
                "INSERT INTO spent_token (hash, expires_at) VALUES (?, ?)"
                    + " ON CONFLICT (hash) DO NOTHING")
            .params(Secret.hash(token), until.plus(LONGEST_LIFE).getEpochSecond())
            .update();
    if (taken == 0) {
      throw invalid("it was used already");
    }
    return identity;
  }

  private static Identity identity(JWTClaimsSet claims) {
    return new Identity(
        claims.getIssuer(),
        claims.getSubject(),
        text(claims, "email").filter(Address::isAddress),
        text(claims, "name").filter(name -> !name.isBlank()),
        told(claims));
  }

  private static Told told(JWTClaimsSet claims) {
    try {
      return Told.of(claims.getClaim("account"), claims.getClaim("attributes"));
    } catch (IllegalArgumentException wrong) {
      throw invalid(String.valueOf(wrong.getMessage()));
    }
  }

  private static Optional<String> text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Rejected invalid(String why) {
    return Rejection.forbidden("token.invalid", "The link's token is not valid: " + why)
        .asException();
  }

  private static JWTProcessor<SecurityContext> processor(SignInSettings.Product product) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        product.keysUrl().map(ProductTokens::published).orElseGet(() -> shared(product.secrets())));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            product.audience().orElse(null),
            new JWTClaimsSet.Builder().issuer(product.issuer().orElseThrow()).build(),
            Set.of("sub", "email", "iat", "exp")));
    return processor;
  }

  /**
   * Each in turn, so that a secret can be exchanged while tokens of the old one are on their way.
   */
  private static JWSKeySelector<SecurityContext> shared(List<String> secrets) {
    var keys =
        secrets.stream()
            .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
            .toList();
    return (header, _) -> header.getAlgorithm().equals(JWSAlgorithm.HS256) ? keys : List.of();
  }

  /** Fetched anew when a token names a key that has not been seen. */
  private static JWSKeySelector<SecurityContext> published(URI keys) {
    try {
      return new JWSVerificationKeySelector<>(
          Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256),
          JWKSourceBuilder.<SecurityContext>create(keys.toURL(), new ProviderHttp()).build());
    } catch (MalformedURLException malformed) {
      throw new IllegalArgumentException("keys-url has to be an address", malformed);
    }
  }
}
