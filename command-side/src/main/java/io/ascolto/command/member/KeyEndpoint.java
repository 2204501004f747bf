package io.ascolto.command.member;

import io.ascolto.command.member.IssueApiKey.Wanted;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Makes keys of the API and revokes them. */
@Tag(name = "keys")
@RestController
@RequestMapping("/api/keys/{key}")
class KeyEndpoint {

  /** Says whose key it is to whoever finds one, and to programs that look for them in sources. */
  private static final String PREFIX = "asc_";

  private static final int HINT = PREFIX.length() + 4;

  private final Keyring keyring;
  private final Departures departures;
  private final Commands commands;
  private final Vault vault;
  private final InstantSource time = InstantSource.system();

  KeyEndpoint(Keyring keyring, Departures departures, Commands commands, Vault vault) {
    this.keyring = keyring;
    this.departures = departures;
    this.commands = commands;
    this.vault = vault;
  }

  /**
   * @param name for people, 80 characters at most
   * @param expiresAt an instant; without one the key holds until it is revoked
   */
  @Schema(name = "KeyWanted")
  record KeyWanted(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name,
      @ArraySchema(
              arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
              schema = @Schema(implementation = Scope.class))
          @Nullable List<@Nullable String> scopes,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED, format = "date-time")
          @Nullable String expiresAt) {}

  /**
   * @param secret the key itself, this once; null where it was made before
   */
  @Schema(name = "KeyMade")
  record KeyMade(@Nullable String secret) {}

  /**
   * Makes a key that acts as whoever makes it, as far as its scopes go. The answer with 201 has the
   * key, which is nowhere else; the same again is answered with 200 and without it.
   */
  @Operation(operationId = "makeKey")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PutMapping
  Mono<ResponseEntity<KeyMade>> make(
      @PathVariable KeyId key, @RequestBody KeyWanted body, Actor holder) {
    var secret = PREFIX + Secret.random();
    return commands
        .permit(Permission.KEEP_KEYS, holder)
        .then(
            Mono.fromSupplier(() ->
                Wanted.of(holder, body.name(), body.scopes(), body.expiresAt())
                    .as(
                        holder.member(),
                        key,
                        Keyring.hash(secret, vault),
                        secret.substring(0, HINT),
                        time.instant())))
        .flatMap(command -> commands.outcome(command, holder))
        .map(outcome -> answer(outcome, secret));
  }

  /** The key lets nobody in from then on, and what streams to whoever used it ends. */
  @Operation(operationId = "revokeKey")
  @DeleteMapping
  Mono<ResponseEntity<Void>> revoke(@PathVariable KeyId key, Actor owner) {
    return commands
        .permit(RevokeApiKey.class, owner)
        .then(Mono.defer(() -> keyring.holderOf(key)))
        .switchIfEmpty(
            Mono.error(
                () -> Rejection.notFound("key.unknown", "There is no such key").asException()))
        .flatMap(holder ->
            commands.send(new RevokeApiKey(holder, key), owner).doOnNext(_ -> forget(holder)));
  }

  private void forget(MemberId holder) {
    keyring.forget();
    departures.of(holder);
  }

  private ResponseEntity<KeyMade> answer(Object outcome, String secret) {
    var answer = commands.answer(outcome);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .cacheControl(CacheControl.noStore())
        .body(new KeyMade(outcome == Outcome.CREATED ? secret : null));
  }
}
