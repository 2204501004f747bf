package io.ascolto.command.ballot;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.ballot.Choice;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Tag(name = "votes")
@RestController
@RequestMapping("/api/ideas/{id}")
class BallotEndpoint {

  private static final String CHOICES = "must be UP, AGREE, DISAGREE or PASS";

  /** A word for a channel, not a text: it is stored as it is. */
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9-]{0,32}");

  private static final String CHANNELS =
      "must be at most 32 lower-case letters, digits and hyphens, for example: call";

  /** Shown as a link to the team, so nothing that a browser would run. */
  private static final Pattern LINK = Pattern.compile("(?i)(https?://\\S+)?");

  /** Before what a company is called, in place of somebody's id or address. */
  private static final String SOMEBODY_AT = "account:";

  private final Commands commands;
  private final KnownMembers members;
  private final CompanyVoters companies;
  private final Voters voters;
  private final Circumstances circumstances;

  BallotEndpoint(
      Commands commands,
      KnownMembers members,
      CompanyVoters companies,
      Voters voters,
      Circumstances circumstances) {
    this.circumstances = circumstances;
    this.commands = commands;
    this.members = members;
    this.companies = companies;
    this.voters = voters;
  }

  /**
   * @param campaign how the link was marked by which the voter came; at most 32 lower-case letters,
   *     digits and hyphens
   */
  record Vote(
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Choice.class)
          @Nullable String choice,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String campaign) {}

  /**
   * @param account the company of whoever it was, as your own systems call it: who belongs to none
   *     yet, belongs to it from then on
   */
  record VoteHeard(
      @Schema(requiredMode = RequiredMode.REQUIRED, implementation = Choice.class)
          @Nullable String choice,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String source,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String url,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String note,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String account) {}

  /** Without an account where the board takes such votes; the answer then brings a cookie. */
  @Operation(operationId = "castVote")
  @PutMapping("/vote")
  Mono<ResponseEntity<Void>> cast(
      @PathVariable("id") IdeaId idea, @RequestBody Vote vote, ServerWebExchange exchange) {
    return Mono.fromSupplier(() -> said(vote))
        .flatMap(
            said -> voters.of(idea, exchange).flatMap(voter -> cast(idea, said, voter, exchange)));
  }

  private record Cast(Choice choice, Optional<String> campaign) {}

  private static Cast said(Vote vote) {
    var choice = known(vote.choice());
    var campaign = given(vote.campaign());
    new Shape()
        .require(choice.isPresent(), "choice", "unknown", CHOICES)
        .matches("campaign", campaign, CHANNEL, CHANNELS)
        .check();
    return new Cast(choice.orElseThrow(), Optional.of(campaign).filter(tag -> !tag.isEmpty()));
  }

  private Mono<ResponseEntity<Void>> cast(
      IdeaId idea, Cast said, Actor voter, ServerWebExchange exchange) {
    var vote = new CastVote(idea, voter.member(), said.choice(), voter.role() == Role.DEVICE);
    return commands
        .outcome(vote, voter)
        .doOnNext(outcome -> {
          if (outcome != Outcome.UNCHANGED) {
            circumstances.note(idea, voter, said.campaign(), exchange);
          }
        })
        .map(commands::answer);
  }

  @Operation(operationId = "withdrawVote")
  @DeleteMapping("/vote")
  Mono<ResponseEntity<Void>> withdraw(@PathVariable("id") IdeaId idea, Actor voter) {
    return commands.send(new WithdrawVote(idea, voter.member()), voter);
  }

  /**
   * {@code member} is an id or an e-mail address, as in {@code X-Act-As}; or {@code account:} and
   * what a company is called in your own systems, for somebody there, as one vote however often.
   */
  @Operation(operationId = "castVoteOnBehalf")
  @PutMapping("/votes/{member}")
  Mono<ResponseEntity<Void>> castOnBehalf(
      @PathVariable("id") IdeaId idea,
      @PathVariable String member,
      @RequestBody VoteHeard heard,
      Actor staff) {
    return Mono.fromSupplier(() -> said(heard))
        .flatMap(said ->
            commands
                .permit(CastVoteOnBehalf.class, staff)
                .then(Mono.defer(() -> voter(member, given(heard.account()))))
                .map(id ->
                    new CastVoteOnBehalf(
                        idea,
                        id,
                        staff.member(),
                        said.choice(),
                        said.source(),
                        said.url(),
                        said.note())))
        .flatMap(command ->
            commands
                .outcome(command, staff)
                .doOnNext(outcome -> {
                  if (outcome != Outcome.UNCHANGED) {
                    circumstances.noteOnBehalf(idea, command.member());
                  }
                })
                .map(commands::answer));
  }

  private Mono<MemberId> voter(String member, String account) {
    if (member.startsWith(SOMEBODY_AT)) {
      return companies.somebodyAt(member.substring(SOMEBODY_AT.length()), "member");
    }
    return account.isEmpty() ? members.named(member) : companies.at(account, member, "account");
  }

  /**
   * What was heard, once all of it is right: before that an unknown address makes nobody a member.
   */
  private record Said(Choice choice, String source, String url, String note) {}

  private static Said said(VoteHeard heard) {
    var choice = known(heard.choice());
    var source = given(heard.source());
    var url = given(heard.url());
    var note = given(heard.note());
    new Shape()
        .require(choice.isPresent(), "choice", "unknown", CHOICES)
        .matches("source", source, CHANNEL, CHANNELS)
        .length("url", url, 0, 2_000)
        .matches("url", url, LINK, "must begin with http:// or https://")
        .length("note", note, 0, 2_000)
        .check();
    return new Said(choice.orElseThrow(), source, url, note);
  }

  private static Optional<Choice> known(@Nullable String name) {
    return Arrays.stream(Choice.values()).filter(choice -> choice.name().equals(name)).findFirst();
  }

  private static String given(@Nullable String text) {
    return Optional.ofNullable(text).orElse("").strip();
  }
}
