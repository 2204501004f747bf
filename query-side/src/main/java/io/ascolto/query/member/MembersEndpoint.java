package io.ascolto.query.member;

import io.ascolto.events.member.Permission;
import io.ascolto.query.member.MemberPage.CompanyFound;
import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who takes part, for those who run the hub. */
@Tag(name = "members")
@RestController
class MembersEndpoint {

  private final Reads reads;
  private final Members members;
  private final CompaniesCalled companies;
  private final AddressBook addresses;
  private final Arrived arrived;

  MembersEndpoint(
      Reads reads,
      Members members,
      CompaniesCalled companies,
      AddressBook addresses,
      Arrived arrived) {
    this.arrived = arrived;
    this.reads = reads;
    this.members = members;
    this.companies = companies;
    this.addresses = addresses;
  }

  /** The latest first. Whoever looks for a name asks {@code POST /api/members/search}. */
  @Operation(operationId = "listMembers")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberPage.class)))
  @GetMapping("/api/members")
  Mono<ResponseEntity<byte[]>> list(
      @Parameter(schema = @Schema(implementation = Shown.class)) @RequestParam(required = false)
          @Nullable String show,
      @Parameter(hidden = true) @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    return q == null
        ? answer(show, null, limit, cursor, exchange)
        // Addresses of pages are written down on the way here, and a name is nobody else's
        // business.
        : Mono.error(
            new InvalidQuery(
                List.of(
                    new InvalidQuery.Field(
                        "q",
                        "q.unavailable",
                        "A name is looked for by POST /api/members/search"))));
  }

  /**
   * Who is looked for.
   *
   * @param q a part of a name or of what a company is called; for an owner also a whole e-mail
   *     address
   */
  @Schema(name = "MembersSought")
  record Sought(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String q,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED, implementation = Shown.class)
          @Nullable String show,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Integer limit,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String cursor) {}

  /**
   * Reads only, and yet no GET: what is looked for is personal, and would stand in the logs of
   * everything between. The latest first; a name is looked for among 2,000 at a time, and the next
   * page goes on.
   */
  @Operation(operationId = "searchMembers")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberPage.class)))
  @PostMapping("/api/members/search")
  Mono<ResponseEntity<byte[]>> search(@RequestBody Sought sought, ServerWebExchange exchange) {
    if (sought.q() == null) {
      return Mono.error(
          new InvalidQuery(
              List.of(new InvalidQuery.Field("q", "q.missing", "A part of a name, or nothing"))));
    }
    var limit = sought.limit() == null ? null : sought.limit().toString();
    return answer(sought.show(), sought.q(), limit, sought.cursor(), exchange);
  }

  private Mono<ResponseEntity<byte[]>> answer(
      @Nullable String show,
      @Nullable String q,
      @Nullable String limit,
      @Nullable String cursor,
      ServerWebExchange exchange) {
    return Mono.zip(
            Mono.fromSupplier(() -> MembersAsked.of(show, q, limit, cursor)),
            exchange.getPrincipal().map(MembersEndpoint::isOwner).defaultIfEmpty(false))
        .flatMap(asked ->
            reads.answerLater(
                exchange,
                (_, snapshot) -> page(asked.getT1(), asked.getT2(), snapshot).map(Json::bytes)));
  }

  private Mono<MemberPage> page(MembersAsked asked, boolean isOwner, Snapshot snapshot) {
    var byAddress = asked.called().filter(called -> isOwner && called.contains("@"));
    var found =
        byAddress
            .map(address ->
                addresses
                    .memberAt(address)
                    .flatMap(member -> members.find(member, true, snapshot))
                    .map(List::of)
                    .defaultIfEmpty(List.of())
                    .map(one -> new Members.Found(one, Optional.empty())))
            .orElseGet(() -> members.find(asked, isOwner, snapshot));
    var called =
        asked
            .called()
            .filter(_ -> asked.isFirstPage())
            .map(part -> companies.find(part, isOwner, snapshot))
            .orElse(Mono.just(List.of()));
    return Mono.zip(found.flatMap(this::arrived), members.sizes(), called)
        .map(all -> page(asked, all.getT1(), all.getT2(), all.getT3()));
  }

  private Mono<Members.Found> arrived(Members.Found found) {
    return arrived
        .of(found.members().stream().map(MemberJson::member).toList())
        .map(came ->
            new Members.Found(
                found.members().stream()
                    .map(one -> came.contains(one.member()) ? one.arrived() : one)
                    .toList(),
                found.next()));
  }

  private static MemberPage page(
      MembersAsked asked,
      Members.Found found,
      Map<Shown, Integer> sizes,
      List<CompanyFound> companies) {
    return new MemberPage(
        found.members(),
        found.next().map(String::valueOf).orElse(null),
        asked.called().isPresent() ? null : sizes.get(asked.shown()),
        sizes,
        companies);
  }

  static boolean isOwner(Principal principal) {
    return principal instanceof Authentication signedIn
        && signedIn.getAuthorities().stream()
            .anyMatch(one -> Permission.KEEP_MEMBERS.name().equals(one.getAuthority()));
  }
}
