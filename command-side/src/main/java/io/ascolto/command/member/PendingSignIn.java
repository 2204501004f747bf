package io.ascolto.command.member;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;

/**
 * What a browser keeps while its person is with a provider of identities: only the browser that
 * left may come back with the code.
 */
record PendingSignIn(String state, String nonce, String verifier) {

  static PendingSignIn begun() {
    return new PendingSignIn(
        new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
  }

  /** As {@link #kept} wrote it. */
  static Optional<PendingSignIn> read(String kept) {
    var parts = kept.split(":", -1);
    return parts.length == 3
        ? Optional.of(new PendingSignIn(parts[0], parts[1], parts[2]))
        : Optional.empty();
  }

  String kept() {
    return String.join(":", state, nonce, verifier);
  }
}
