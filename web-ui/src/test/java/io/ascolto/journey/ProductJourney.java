package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Users of the company's own product arrive signed in, by a token that the product signs. */
class ProductJourney {

  private static final String OLD = "the-old-secret-of-the-shop-in-the-tests";
  private static final String NEW = "the-new-secret-of-the-shop-in-the-tests";

  private static final AtomicReference<RSAKey> KEY = new AtomicReference<>(key("first"));

  private static HttpServer published;
  private static Hub hub;

  @BeforeAll
  static void start() throws IOException {
    published = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    published.createContext(
        "/keys",
        exchange -> {
          var keys =
              new JWKSet(KEY.get().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          try (var body = exchange.getResponseBody()) {
            body.write(keys);
          }
        });
    published.start();
    hub =
        Hub.launched(
            Map.of(
                "ASCOLTO_PRODUCT_SHOP_ISSUER", "shop",
                "ASCOLTO_PRODUCT_SHOP_AUDIENCE", "ascolto",
                "ASCOLTO_PRODUCT_SHOP_SECRETS", OLD + "," + NEW,
                "ASCOLTO_PRODUCT_APP_ISSUER", "https://app.example.org",
                "ASCOLTO_PRODUCT_APP_KEYS_URL",
                    "http://127.0.0.1:" + published.getAddress().getPort() + "/keys"));
    hub.awaitHealth();
  }

  @AfterAll
  static void close() {
    hub.close();
    published.stop(0);
  }

  @Test
  void aUserOfTheProductArrivesSignedInAndIsFoundAgainWithAnotherAddress() {
    var subject = UUID.randomUUID().toString();
    var email = somebody();
    var name = Scene.called("Ada");
    var first = arrived(shop(NEW, claims(subject, email).claim("name", name)));
    hub.awaitViews(Duration.ofSeconds(20));
    var me = first.client().get("/api/me").json();
    assertThat(me.path("address").asString()).isEqualTo(email);
    assertThat(me.path("name").asString()).isEqualTo(name);

    var again = arrived(shop(OLD, claims(subject, somebody())));
    assertThat(again.client().get("/api/me").json()).isEqualTo(me);
  }

  @Test
  void theProductSaysWhichCustomerItsUserIsEveryTime() {
    var email = somebody();
    var acme = UUID.randomUUID().toString();
    var name = Scene.called("Acme");
    var company = Map.of("id", acme, "name", name, "plan", "pro", "revenue", 1200);
    var tells = claims(acme, email).claim("account", company);
    arrived(shop(NEW, tells.claim("attributes", Map.of("seats", 40, "trial", true))));
    var known = customer(email);
    assertThat(known.path("company").path("name").asString()).isEqualTo(name);
    assertThat(known.path("attributes").toString())
        .isEqualTo("{\"seats\":\"40\",\"trial\":\"true\"}");

    arrived(shop(NEW, claims(acme, email).claim("attributes", Map.of("trial", ""))));
    var later = customer(email);
    assertThat(later.path("company").path("account").asString()).isEqualTo(acme);
    assertThat(later.path("attributes").toString()).isEqualTo("{\"seats\":\"40\"}");
    refused(shop(NEW, claims("a", somebody()).claim("account", 7)), "account");
    refused(
        shop(NEW, claims("a", somebody()).claim("attributes", Map.of("Plan A", "x"))), "Plan A");
  }

  private static JsonNode customer(String email) {
    hub.awaitViews(Duration.ofSeconds(20));
    return Scene.sought(hub.owner(), email).path("items").get(0);
  }

  @Test
  void aTokenLetsInOnce() {
    var token = shop(NEW, claims("once", somebody()));
    arrived(token);

    assertProblem(enter(token), 403, "token.invalid");
  }

  @Test
  void keysThatTheProductPublishesAreReadAnewWhenATokenNamesAnother() {
    var email = somebody();
    assertThat(enter(app(KEY.get(), claims("eve", email))).status()).isEqualTo(204);
    KEY.set(key("second"));
    assertThat(enter(app(KEY.get(), claims("eve", email))).status()).isEqualTo(204);
    assertProblem(enter(app(key("third"), claims("eve", email))), 403, "token.invalid");
  }

  @Test
  void whatIsWrongWithATokenIsSaidToThoseWhoMakeTheProduct() throws JOSEException {
    var good = claims("mallory", somebody());
    refused("nonsense", "not a signed token");
    refused(new PlainJWT(good.issuer("shop").build()).serialize(), "not a signed token");
    refused(shop(NEW, claims("a", somebody()).audience("elsewhere")), "aud");
    refused(signed(JWSAlgorithm.HS256, new MACSigner(NEW), good.issuer("other")), "issuer");
    refused(shop("another-secret-that-nobody-gave-us", good), "signature");
    refused(shop(NEW, claims("a", somebody()).expirationTime(in(Duration.ofHours(1)))), "fifteen");
    refused(shop(NEW, claims("a", somebody()).expirationTime(in(Duration.ofHours(-1)))), "Expired");
    refused(shop(NEW, claims("a", somebody()).claim("email", null)), "email");
    refused(shop(NEW, claims(null, somebody())), "sub");
    // The public key of one product as the secret of a token in its name.
    var forged = KEY.get().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    refused(
        signed(JWSAlgorithm.HS256, new MACSigner(forged), good.issuer("https://app.example.org")),
        "");
  }

  @Test
  void aProductOpensNoDoorsOfTheTeam() {
    assertProblem(enter(shop(NEW, claims("mallory", Hub.OWNER_EMAIL))), 403, "identity.team");
  }

  @Test
  void anotherSitesPageSignsNobodyIn() {
    var foreign = hub.anonymous().with("Sec-Fetch-Site", "cross-site");
    var token = shop(NEW, claims("ada", somebody()));

    assertProblem(foreign.post("/api/session", Map.of("token", token)), 403, "origin.foreign");
  }

  private static void refused(String token, String why) {
    var answer = enter(token);
    assertProblem(answer, 403, "token.invalid");
    assertThat(answer.json().path("detail").asString()).containsIgnoringCase(why);
  }

  private static Browser arrived(String token) {
    var answer = enter(token);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    return Browser.given(answer, hub.anonymous());
  }

  private static Answer enter(String token) {
    return new Entrance(hub).browser().post("/api/session", Map.of("token", token));
  }

  private static JWTClaimsSet.Builder claims(String subject, String email) {
    return new JWTClaimsSet.Builder()
        .subject(subject)
        .audience("ascolto")
        .issueTime(in(Duration.ZERO))
        .expirationTime(in(Duration.ofMinutes(5)))
        .jwtID(UUID.randomUUID().toString())
        .claim("email", email);
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  private static String shop(String secret, JWTClaimsSet.Builder claims) {
    try {
      return signed(JWSAlgorithm.HS256, new MACSigner(secret), claims.issuer("shop"));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String app(RSAKey key, JWTClaimsSet.Builder claims) {
    try {
      var signer = new RSASSASigner(key);
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      return signed(header, signer, claims.issuer("https://app.example.org"));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String signed(
      JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet.Builder claims) {
    return signed(new JWSHeader(algorithm), signer, claims);
  }

  private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet.Builder claims) {
    try {
      var token = new SignedJWT(header, claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
