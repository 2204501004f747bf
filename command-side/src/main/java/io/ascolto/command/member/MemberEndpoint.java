package io.ascolto.command.member;

import io.ascolto.command.member.Standing.Invited;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.events.member.MemberId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is decided about people. */
@Tag(name = "members")
@RestController
@RequestMapping("/api/members")
class MemberEndpoint {

  private final Standing standing;
  private final Directory directory;
  private final Companies companies;
  private final Commands commands;

  MemberEndpoint(Standing standing, Directory directory, Companies companies, Commands commands) {
    this.standing = standing;
    this.directory = directory;
    this.companies = companies;
    this.commands = commands;
  }

  /**
   * @param role any but OWNER and DEVICE
   */
  record Invitation(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String email,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String role) {}

  /**
   * @param role any but DEVICE
   */
  record GivenRole(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String role) {}

  /** The reason is for staff. */
  record Reason(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

  /**
   * What is left out stays as it is.
   *
   * @param account what the company is called in your own systems; an empty text is none
   * @param attributes text by name; an empty text takes one away
   */
  @Schema(name = "CustomerKept")
  record Customer(
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String account,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED)
          @Nullable Map<String, @Nullable String> attributes) {}

  /**
   * What is known of somebody as a customer. {@code member} is an id or an e-mail address; whoever
   * has an address that is not known yet is a member from then on, and gets no letter.
   */
  @Operation(operationId = "keepCustomer")
  @PutMapping("/{member}/customer")
  Mono<ResponseEntity<Void>> describe(
      @PathVariable String member, @RequestBody Customer body, Actor actor) {
    return commands
        .permit(DescribeMember.class, actor)
        // Before somebody is made a member for it.
        .then(Mono.fromRunnable(() -> DescribeMember.checked(body.attributes())))
        .then(Mono.defer(() -> directory.namedOrJoined(member)))
        .map(known ->
            DescribeMember.of(known.member(), body.account(), body.attributes(), companies))
        .flatMap(command -> commands.send(command, actor));
  }

  /** Sends a letter, again where somebody was invited before. */
  @Operation(operationId = "inviteMember")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "201")
  @PostMapping
  Mono<ResponseEntity<Invited>> invite(
      @RequestBody Invitation body, Actor owner, ServerWebExchange exchange) {
    return Mono.fromSupplier(() -> InviteMember.of(body.email(), body.role()))
        .flatMap(command -> standing.invite(command, owner, exchange));
  }

  /** Signs the member out everywhere. */
  @Operation(operationId = "giveRole")
  @PutMapping("/{member}/role")
  Mono<ResponseEntity<Void>> give(
      @PathVariable("member") MemberId member, @RequestBody GivenRole body, Actor owner) {
    return Mono.fromSupplier(() -> GiveRole.of(member, body.role()))
        .flatMap(command -> standing.change(command, member, owner));
  }

  /**
   * What somebody is to one board, besides what they are to the hub: RESEARCHER, MODERATOR,
   * SUPPORT, COMMUNITY_MANAGER or PRODUCT_MANAGER. Signs them out everywhere.
   */
  @Operation(operationId = "giveBoardRole")
  @PutMapping("/{member}/boards/{board}/role")
  Mono<ResponseEntity<Void>> giveOnBoard(
      @PathVariable("member") MemberId member,
      @PathVariable("board") String board,
      @RequestBody GivenRole body,
      Actor owner) {
    return Mono.fromSupplier(() -> GiveBoardRole.of(member, board, body.role()))
        .flatMap(command -> standing.change(command, member, owner));
  }

  /** Signs the member out everywhere. */
  @Operation(operationId = "takeBoardRole")
  @DeleteMapping("/{member}/boards/{board}/role")
  Mono<ResponseEntity<Void>> takeOnBoard(
      @PathVariable("member") MemberId member, @PathVariable("board") String board, Actor owner) {
    return standing.change(new TakeBoardRole(member, board), member, owner);
  }

  /** Signs the member out everywhere and refuses them from then on. */
  @Operation(operationId = "blockMember")
  @PutMapping("/{member}/block")
  Mono<ResponseEntity<Void>> block(
      @PathVariable("member") MemberId member, @RequestBody Reason body, Actor owner) {
    return Mono.fromSupplier(() -> BlockMember.of(member, body.reason()))
        .flatMap(command -> standing.change(command, member, owner));
  }

  @Operation(operationId = "unblockMember")
  @PutMapping("/{member}/unblock")
  Mono<ResponseEntity<Void>> unblock(
      @PathVariable("member") MemberId member, @RequestBody Reason body, Actor owner) {
    return Mono.fromSupplier(() -> UnblockMember.of(member, body.reason()))
        .flatMap(command -> standing.change(command, member, owner));
  }
}
