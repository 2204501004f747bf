package io.ascolto.command.member;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.GeneralException;
import io.ascolto.command.platform.Rejection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The providers of identities that this hub trusts. Each is asked what it is when somebody first
 * goes there, so that the hub starts while one is down.
 */
@Component
class Providers {

  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
  private static final Duration KEPT = Duration.ofHours(1);

  private final Map<String, SignInSettings.Provider> configured;
  private final Map<String, Mono<OidcProvider>> known;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("provider").start(task));

  Providers(SignInSettings settings) {
    this.configured = settings.oidc();
    this.known =
        configured.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> discovered(entry.getKey(), entry.getValue())));
  }

  /**
   * @param name what the button says
   */
  record Offered(String id, String name) {}

  List<Offered> offered() {
    return configured.entrySet().stream()
        .map(entry -> new Offered(entry.getKey(), entry.getValue().name().orElse(entry.getKey())))
        .sorted(Comparator.comparing(Offered::name))
        .toList();
  }

  /** Where the browser goes. */
  Mono<URI> entrance(String provider, PendingSignIn pending, URI back) {
    return named(provider).map(found -> found.entrance(pending, back));
  }

  /** Whom the code stands for. */
  Mono<Identity> redeem(String provider, String code, PendingSignIn pending, URI back) {
    return named(provider)
        .flatMap(found -> asked(provider, () -> found.redeem(code, pending, back)));
  }

  private Mono<OidcProvider> named(String provider) {
    return Mono.justOrEmpty(known.get(provider))
        .switchIfEmpty(
            Mono.error(() ->
                Rejection.notFound("provider.unknown", "There is no such way to sign in")
                    .asException()))
        .flatMap(found -> found);
  }

  private Mono<OidcProvider> discovered(String id, SignInSettings.Provider provider) {
    return asked(id, () -> OidcProvider.discovered(provider))
        .cache(_ -> KEPT, _ -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** What a provider answers goes into no log as it is: it may name somebody. */
  private <T> Mono<T> asked(String id, Callable<T> question) {
    return Mono.fromCallable(question)
        .subscribeOn(blocking)
        .onErrorMap(IOException.class, _ -> unreachable(id))
        .onErrorMap(GeneralException.class, failure -> refused(id, failure))
        .onErrorMap(
            failure -> failure instanceof BadJOSEException || failure instanceof JOSEException,
            failure -> refused(id, failure));
  }

  private static Throwable unreachable(String id) {
    LOG.warn("The provider {} cannot be reached", id);
    return Rejection.unavailable(
            "provider.unreachable", "The provider cannot be reached; try again later")
        .asException();
  }

  private static Throwable refused(String id, Throwable failure) {
    LOG.warn("The provider {} did not vouch: {}", id, reason(failure));
    return Rejection.forbidden("provider.refused", "The provider did not let you in").asException();
  }

  private static String reason(Throwable failure) {
    return failure instanceof GeneralException general && general.getErrorObject() != null
        ? String.valueOf(general.getErrorObject().getCode())
        : failure.getClass().getSimpleName();
  }
}
