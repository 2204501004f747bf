package io.ascolto.command.member;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A provider of identities as it describes itself (OpenID Connect Discovery 1.0). Signing in is the
 * authorization code flow with PKCE. Every method waits for the provider: not for an event loop.
 */
final class OidcProvider {

  private static final ProviderHttp HTTP = new ProviderHttp();
  private static final Scope ASKED = new Scope("openid", "email", "profile");

  private final SignInSettings.Provider settings;
  private final OIDCProviderMetadata described;
  private final IDTokenValidator tokens;

  private OidcProvider(SignInSettings.Provider settings, OIDCProviderMetadata described)
      throws IOException {
    this.settings = settings;
    this.described = described;
    // Fetches the keys anew when a token names one that it has not seen: providers exchange them.
    var keys =
        JWKSourceBuilder.<SecurityContext>create(described.getJWKSetURI().toURL(), HTTP).build();
    this.tokens =
        new IDTokenValidator(
            described.getIssuer(),
            client(),
            new JWSVerificationKeySelector<>(algorithms(described), keys),
            null);
  }

  static OidcProvider discovered(SignInSettings.Provider settings)
      throws IOException, GeneralException {
    var issuer = new Issuer(settings.issuer().orElseThrow());
    var told = HTTP.retrieveResource(OIDCProviderMetadata.resolveURL(issuer)).getContent();
    var described = OIDCProviderMetadata.parse(told);
    if (!described.getIssuer().equals(issuer)) {
      throw new GeneralException("The provider calls itself " + described.getIssuer());
    }
    return new OidcProvider(settings, described);
  }

  /** Never one that a client's secret signs, nor none: both could be forged. */
  private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata described) {
    var signing =
        Optional.ofNullable(described.getIDTokenJWSAlgs()).orElse(List.of()).stream()
            .filter(JWSAlgorithm.Family.SIGNATURE::contains)
            .collect(Collectors.toUnmodifiableSet());
    return signing.isEmpty() ? Set.of(JWSAlgorithm.RS256) : signing;
  }

  /** Where the browser goes. */
  URI entrance(PendingSignIn pending, URI back) {
    return new AuthenticationRequest.Builder(
            new ResponseType(ResponseType.Value.CODE), ASKED, client(), back)
        .endpointURI(described.getAuthorizationEndpointURI())
        .state(new State(pending.state()))
        .nonce(new Nonce(pending.nonce()))
        .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Whom the code stands for with which the browser came back. */
  Identity redeem(String code, PendingSignIn pending, URI back)
      throws IOException, GeneralException, BadJOSEException, JOSEException {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), back, new CodeVerifier(pending.verifier()));
    var answer = OIDCTokenResponseParser.parse(request(grant).build().toHTTPRequest().send(HTTP));
    if (!(answer instanceof OIDCTokenResponse granted)) {
      throw new GeneralException(answer.toErrorResponse().getErrorObject());
    }
    var issued = granted.getOIDCTokens();
    var claims = tokens.validate(issued.getIDToken(), new Nonce(pending.nonce()));
    var subject = claims.getSubject().getValue();
    return identity(
        subject, claims.getStringClaim("email") == null ? told(issued, subject) : claims);
  }

  private TokenRequest.Builder request(AuthorizationCodeGrant grant) {
    var endpoint = described.getTokenEndpointURI();
    return authentication()
        .map(proof -> new TokenRequest.Builder(endpoint, proof, grant))
        .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant));
  }

  private Optional<ClientAuthentication> authentication() {
    var methods = Optional.ofNullable(described.getTokenEndpointAuthMethods()).orElse(List.of());
    var isPosted =
        methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return settings
        .clientSecret()
        .map(Secret::new)
        .map(secret ->
            isPosted
                ? new ClientSecretPost(client(), secret)
                : new ClientSecretBasic(client(), secret));
  }

  /** Some providers tell the address to whoever asks with the access token only. */
  private ClaimsSet told(OIDCTokens issued, String subject) throws IOException, GeneralException {
    var asked =
        new UserInfoRequest(described.getUserInfoEndpointURI(), issued.getAccessToken())
            .toHTTPRequest();
    var answer = UserInfoResponse.parse(asked.send(HTTP));
    if (!answer.indicatesSuccess()) {
      throw new GeneralException(answer.toErrorResponse().getErrorObject());
    }
    var told = answer.toSuccessResponse().getUserInfo();
    if (told == null || !told.getSubject().getValue().equals(subject)) {
      throw new GeneralException("The provider told of somebody else");
    }
    return told;
  }

  private Identity identity(String subject, ClaimsSet claims) {
    var isTrusted =
        settings.trustAddress() || Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
    return new Identity(
        described.getIssuer().getValue(),
        subject,
        Optional.ofNullable(claims.getStringClaim("email"))
            .filter(Address::isAddress)
            .filter(_ -> isTrusted),
        Optional.ofNullable(claims.getStringClaim("name")).filter(name -> !name.isBlank()),
        told(claims));
  }

  private Told told(ClaimsSet claims) {
    var attributes = new HashMap<String, String>();
    for (var name : settings.attributes()) {
      text(claims, name).ifPresent(value -> attributes.put(name, value));
    }
    return Told.of(settings.account().flatMap(name -> text(claims, name)), attributes);
  }

  /** Of several values the first. */
  private static Optional<String> text(ClaimsSet claims, String name) {
    var value = claims.getClaim(name);
    return Optional.ofNullable(
            value instanceof List<?> all && !all.isEmpty() ? all.getFirst() : value)
        .filter(one -> one instanceof String || one instanceof Number || one instanceof Boolean)
        .map(Object::toString);
  }

  private ClientID client() {
    return new ClientID(settings.clientId().orElseThrow());
  }
}
