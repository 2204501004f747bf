package io.ascolto.query.member;

import io.ascolto.query.member.Joinings.BothVoted;
import io.ascolto.query.member.Joinings.Joining;
import io.ascolto.query.member.Joinings.Parting;
import io.ascolto.query.platform.CommentCounts;
import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What joining two members who are one person would come to, and parting them again. */
@Tag(name = "members")
@RestController
class ForeseenEndpoint {

  private final Reads reads;
  private final Joinings joinings;
  private final CommentCounts comments;

  ForeseenEndpoint(Reads reads, Joinings joinings, CommentCounts comments) {
    this.reads = reads;
    this.joinings = joinings;
    this.comments = comments;
  }

  /**
   * @param into who is met from then on
   * @param moving votes that count as theirs from then on
   * @param both ideas on which both voted, so that one vote counts less
   * @param takenBack votes that count no more because whoever is met took theirs back since
   * @param ideas that are shown as theirs from then on
   * @param comments likewise
   * @param browsers at which the member is signed out
   */
  @Schema(name = "ForeseenJoining")
  record ForeseenJoining(
      String member,
      String into,
      int moving,
      List<BothVoted> both,
      int takenBack,
      int ideas,
      int comments,
      long browsers) {

    private static ForeseenJoining of(Joining votes, int ideas, int comments) {
      return new ForeseenJoining(
          votes.member(),
          votes.into(),
          votes.moving(),
          votes.both(),
          votes.takenBack(),
          ideas,
          comments,
          votes.browsers());
    }
  }

  /**
   * @param from who was met
   * @param returning votes that go back
   * @param restored votes that do not count now, because both had voted, and will again
   * @param staying votes that were changed since and stay with whoever was met
   * @param ideas that are shown as the member's again
   * @param comments likewise
   * @param browsers at which whoever was met is signed out
   */
  @Schema(name = "ForeseenParting")
  record ForeseenParting(
      String member,
      String from,
      int returning,
      int restored,
      int staying,
      int ideas,
      int comments,
      long browsers) {

    private static ForeseenParting of(Parting votes, int ideas, int comments) {
      return new ForeseenParting(
          votes.member(),
          votes.from(),
          votes.returning(),
          votes.restored(),
          votes.staying(),
          ideas,
          comments,
          votes.browsers());
    }
  }

  /** Refused as the joining would be. */
  @Operation(operationId = "foreseeJoining")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ForeseenJoining.class)))
  @GetMapping("/api/members/{member}/joining")
  Mono<ResponseEntity<byte[]>> joining(
      @PathVariable String member, @RequestParam String into, ServerWebExchange exchange) {
    return joining(
        member,
        id("member", member)
            .flatMap(one -> id("into", into).flatMap(other -> joinings.joining(one, other))),
        exchange);
  }

  @Operation(operationId = "foreseeParting")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ForeseenParting.class)))
  @GetMapping("/api/members/{member}/parting")
  Mono<ResponseEntity<byte[]>> parting(@PathVariable String member, ServerWebExchange exchange) {
    return parting(member, id("member", member).flatMap(joinings::parting), exchange);
  }

  /** The same for whoever asks, who has proven to be the other, too. */
  @Operation(operationId = "foreseeOwnJoining")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ForeseenJoining.class)))
  @GetMapping("/api/me/joining")
  Mono<ResponseEntity<byte[]>> ownJoining(
      @RequestParam String member,
      @RequestParam String proof,
      Principal self,
      ServerWebExchange exchange) {
    return joining(
        member,
        id("member", member).flatMap(other -> joinings.ownJoining(self.getName(), other, proof)),
        exchange);
  }

  @Operation(operationId = "foreseeOwnParting")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ForeseenParting.class)))
  @GetMapping("/api/me/parting")
  Mono<ResponseEntity<byte[]>> ownParting(
      @RequestParam String member, Principal self, ServerWebExchange exchange) {
    return parting(
        member,
        id("member", member).flatMap(other -> joinings.ownParting(self.getName(), other)),
        exchange);
  }

  private Mono<ResponseEntity<byte[]>> joining(
      String member, Mono<Joining> asked, ServerWebExchange exchange) {
    return asked.flatMap(votes ->
        answer(member, exchange, said -> ForeseenJoining.of(votes, said.ideas(), said.comments())));
  }

  private Mono<ResponseEntity<byte[]>> parting(
      String member, Mono<Parting> asked, ServerWebExchange exchange) {
    return asked.flatMap(votes ->
        answer(member, exchange, said -> ForeseenParting.of(votes, said.ideas(), said.comments())));
  }

  private record Written(int ideas, int comments) {}

  private Mono<ResponseEntity<byte[]>> answer(
      String member, ServerWebExchange exchange, Function<Written, Object> json) {
    return reads.answerLater(
        exchange,
        (_, snapshot) ->
            comments
                .writtenBy(member)
                .map(count -> Json.bytes(json.apply(new Written(ideas(member, snapshot), count)))));
  }

  private static int ideas(String member, Snapshot snapshot) {
    try {
      return snapshot.ideasBy(member);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Mono<String> id(String field, String given) {
    return Mono.fromSupplier(() -> {
      try {
        return UUID.fromString(given).toString();
      } catch (IllegalArgumentException _) {
        throw new InvalidQuery(
            List.of(new InvalidQuery.Field(field, "malformed", "must be the id of a member")));
      }
    });
  }
}
