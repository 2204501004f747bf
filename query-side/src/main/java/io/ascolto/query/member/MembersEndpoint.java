package io.ascolto.query.member;

import io.ascolto.events.member.Permission;
import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
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
  private final AddressBook addresses;

  MembersEndpoint(Reads reads, Members members, AddressBook addresses) {
    this.reads = reads;
    this.members = members;
    this.addresses = addresses;
  }

  /**
   * @param nextCursor null after the last one
   * @param total how many are shown on all pages; null where a name was looked for
   * @param sizes how many there are of each kind
   */
  @Schema(name = "MemberPage")
  record MemberPage(
      List<MemberJson> items,
      @Nullable String nextCursor,
      @Nullable Integer total,
      Map<Shown, Integer> sizes) {}

  /** The latest first. A name is looked for among 2,000 at a time: the next page goes on. */
  @Operation(operationId = "listMembers")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MemberPage.class)))
  @GetMapping("/api/members")
  Mono<ResponseEntity<byte[]>> list(
      @Parameter(schema = @Schema(implementation = Shown.class)) @RequestParam(required = false)
          @Nullable String show,
      @Parameter(description = "A part of a name; for an owner also a whole e-mail address")
          @RequestParam(required = false)
          @Nullable String q,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      ServerWebExchange exchange) {
    return Mono.zip(
            Mono.fromSupplier(() -> asked(show, q, limit, cursor)),
            exchange.getPrincipal().map(MembersEndpoint::isOwner).defaultIfEmpty(false))
        .flatMap(asked ->
            reads.answerLater(
                exchange,
                (_, snapshot) -> page(asked.getT1(), asked.getT2(), snapshot).map(Json::bytes)));
  }

  private Mono<MemberPage> page(Members.Asked asked, boolean isOwner, Snapshot snapshot) {
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
    return Mono.zip(found, members.sizes()).map(both -> page(asked, both.getT1(), both.getT2()));
  }

  private static MemberPage page(
      Members.Asked asked, Members.Found found, Map<Shown, Integer> sizes) {
    return new MemberPage(
        found.members(),
        found.next().map(String::valueOf).orElse(null),
        asked.called().isPresent() ? null : sizes.get(asked.shown()),
        sizes);
  }

  private static Members.Asked asked(
      @Nullable String show, @Nullable String q, @Nullable String limit, @Nullable String cursor) {
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    var shown = Parameters.given(show).map(name -> shown(name, wrong)).orElse(Shown.PEOPLE);
    var before =
        Parameters.given(cursor)
            .map(from -> Parameters.position(from, wrong))
            .orElse(Long.MAX_VALUE);
    var most = Parameters.limit(limit, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    var called = Parameters.given(q).map(part -> part.toLowerCase(Locale.ROOT));
    return new Members.Asked(shown, called, before, most);
  }

  private static Shown shown(String name, List<InvalidQuery.Field> wrong) {
    return Stream.of(Shown.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseGet(() -> {
          wrong.add(
              new InvalidQuery.Field(
                  "show", "show.invalid", "PEOPLE, TEAM, BLOCKED, IMPORTED or DEVICES"));
          return Shown.PEOPLE;
        });
  }

  private static boolean isOwner(Principal principal) {
    return principal instanceof Authentication signedIn
        && signedIn.getAuthorities().stream()
            .anyMatch(one -> Permission.KEEP_MEMBERS.name().equals(one.getAuthority()));
  }
}
