package io.ascolto.command.member;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Joins two members who are one person, and parts them again. */
@Tag(name = "members")
@RestController
class JoiningEndpoint {

  private final OnePerson onePerson;
  private final SignIn signIn;
  private final Proofs proofs;
  private final Commands commands;

  JoiningEndpoint(OnePerson onePerson, SignIn signIn, Proofs proofs, Commands commands) {
    this.commands = commands;
    this.onePerson = onePerson;
    this.signIn = signIn;
    this.proofs = proofs;
  }

  /**
   * @param into the id of whom they are met as from then on
   * @param reason for staff
   */
  @Schema(name = "JoinedInto")
  record JoinedInto(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String into,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

  /** The reason is for staff. */
  @Schema(name = "PartedFor")
  record PartedFor(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

  /** An address and the code that was sent there. */
  @Schema(name = "OtherAddress")
  record OtherAddress(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String email,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String code) {}

  /**
   * @param member whose address it is
   * @param proof for fifteen minutes, and for whoever asked alone
   */
  @Schema(name = "OtherProven")
  record OtherProven(String member, String proof) {}

  @Schema(name = "OwnJoining")
  record OwnJoining(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String member,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String proof) {}

  @Schema(name = "OwnParting")
  record OwnParting(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String member) {}

  /**
   * Signs the member out everywhere; their address, keys and identities are the other's from then
   * on, and so are their votes. The answer comes once the votes have moved.
   */
  @Operation(operationId = "joinMembers")
  @PutMapping("/api/members/{member}/joined")
  Mono<ResponseEntity<Void>> join(
      @PathVariable("member") MemberId member, @RequestBody JoinedInto body, Actor owner) {
    return Mono.fromSupplier(() -> AbsorbMember.of(member, body.into(), body.reason()))
        .flatMap(command -> onePerson.decide(command, member, owner));
  }

  /** Signs out everywhere whoever the member was joined with. */
  @Operation(operationId = "partMembers")
  @PutMapping("/api/members/{member}/parted")
  Mono<ResponseEntity<Void>> part(
      @PathVariable("member") MemberId member, @RequestBody PartedFor body, Actor owner) {
    return Mono.fromSupplier(() -> PartMember.of(member, body.reason()))
        .flatMap(command -> onePerson.decide(command, member, owner));
  }

  /** The address that is somebody's, too. */
  @Schema(name = "OtherAsked")
  record OtherAsked(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String email) {}

  /**
   * Sends a code there whose letter says what it does. It signs nobody in, and is of use to whoever
   * asked alone. The same answer whether or not somebody has this address.
   */
  @Operation(operationId = "sendOtherCode")
  @PostMapping("/api/session/other")
  Mono<ResponseEntity<SessionEndpoint.Sent>> sendCode(
      @RequestBody OtherAsked body, Actor actor, ServerWebExchange exchange) {
    return commands
        .permit(Permission.KEEP_ACCESS, actor)
        .then(Mono.defer(() -> signIn.sendJoiningCode(body.email(), actor.member(), exchange)))
        .map(delivery -> ResponseEntity.accepted().body(new SessionEndpoint.Sent(delivery)));
  }

  /** Whoever is signed in proves that another address is theirs, too. Joins nothing yet. */
  @Operation(operationId = "proveOtherAddress")
  @PutMapping("/api/session/other")
  Mono<ResponseEntity<OtherProven>> prove(
      @RequestBody OtherAddress body, Actor actor, ServerWebExchange exchange) {
    // Before a code is spent: a key that only writes opens no door.
    return commands
        .permit(Permission.KEEP_ACCESS, actor)
        .then(Mono.defer(() -> signIn.other(body.email(), body.code(), actor.member(), exchange)))
        .map(other ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OtherProven(other.toString(), proofs.that(actor.member(), other))));
  }

  @Operation(operationId = "joinOwnMember")
  @PutMapping("/api/session/joined")
  Mono<ResponseEntity<Void>> joinOwn(@RequestBody OwnJoining body, Actor actor) {
    return Mono.fromSupplier(
            () -> {
              var other = AbsorbMember.id("member", body.member());
              proofs.check(actor.member(), other, body.proof());
              return new AbsorbProvenMember(other, actor.member());
            })
        .flatMap(command -> onePerson.decide(command, command.member(), actor));
  }

  /** Undoes what the person had joined themselves, and signs them out everywhere. */
  @Operation(operationId = "partOwnMember")
  @PutMapping("/api/session/parted")
  Mono<ResponseEntity<Void>> partOwn(@RequestBody OwnParting body, Actor actor) {
    return Mono.fromSupplier(
            () -> new PartOwnMember(AbsorbMember.id("member", body.member()), actor.member()))
        .flatMap(command -> onePerson.decide(command, command.member(), actor));
  }
}
