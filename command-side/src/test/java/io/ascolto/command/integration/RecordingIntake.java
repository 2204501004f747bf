package io.ascolto.command.integration;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Remembers what an import asked for, and lets each ballot stand as its aggregate would. */
final class RecordingIntake implements Intake {

  record Submitted(
      IdeaId idea, MemberId author, String title, String text, List<String> tags, Source source) {}

  record Moved(String stage, String message, Source source) {}

  record Voted(IdeaId idea, MemberId member, Choice choice, Source source) {}

  final Set<MemberId> members = new HashSet<>();
  final Map<IdeaId, Submitted> ideas = new HashMap<>();
  final List<Voted> votes = new ArrayList<>();
  final Set<IdeaId> hidden = new HashSet<>();
  final Map<MemberId, String> names = new HashMap<>();
  final Map<String, MemberId> people = new HashMap<>();
  final Map<IdeaId, Moved> moves = new HashMap<>();
  final Map<IdeaId, String> carriedOver = new HashMap<>();
  final Map<String, StageKind> stages = new LinkedHashMap<>();
  private final Map<List<Object>, Voted> standing = new HashMap<>();
  private final CompletableFuture<?> held = new CompletableFuture<>();
  private int unheld = Integer.MAX_VALUE;

  /** Votes beyond so many are under way until {@link #goOn()}. */
  synchronized void holdVotesAfter(int taken) {
    unheld = taken;
  }

  void goOn() {
    held.complete(null);
  }

  @Override
  public synchronized CompletableFuture<?> join(
      MemberId pseudonym, Optional<String> name, Source source) {
    members.add(pseudonym);
    name.ifPresent(known -> names.put(pseudonym, known));
    return done();
  }

  @Override
  public boolean isAddress(String name) {
    return name.contains("@");
  }

  @Override
  public synchronized CompletableFuture<MemberId> member(String address) {
    return CompletableFuture.completedFuture(
        people.computeIfAbsent(address, _ -> new MemberId(UUID.randomUUID())));
  }

  @Override
  public Optional<Reason> refusal(String board, String title, String text, List<String> tags) {
    return title.length() < 3
        ? Optional.of(new Reason("field.too.short", "title is too short", Map.of("field", "title")))
        : Optional.empty();
  }

  @Override
  public synchronized CompletableFuture<?> submit(
      IdeaId idea,
      String board,
      MemberId author,
      String title,
      String text,
      List<String> tags,
      Source source) {
    ideas.put(idea, new Submitted(idea, author, title, text, tags, source));
    return done();
  }

  @Override
  public synchronized CompletableFuture<?> move(
      IdeaId idea, MemberId by, String stage, String message, Source source) {
    moves.put(idea, new Moved(stage, message, source));
    return done();
  }

  @Override
  public synchronized CompletableFuture<?> carryOver(
      IdeaId idea, MemberId by, String tool, long count, Source source) {
    carriedOver.put(idea, tool + " " + count);
    return done();
  }

  @Override
  public synchronized CompletableFuture<?> addStage(
      String board, String stage, StageKind kind, Source source) {
    stages.put(stage, kind);
    return done();
  }

  @Override
  public synchronized CompletableFuture<?> vote(
      IdeaId idea, MemberId member, Choice choice, Source source) {
    var vote = new Voted(idea, member, choice, source);
    votes.add(vote);
    standing.merge(
        List.of(idea, member),
        vote,
        (stood, next) ->
            next.source().occurredAt().isAfter(stood.source().occurredAt()) ? next : stood);
    return votes.size() > unheld ? held : done();
  }

  @Override
  public synchronized CompletableFuture<?> hide(
      IdeaId idea, MemberId by, String reason, Source source) {
    hidden.add(idea);
    return done();
  }

  long rows(IdeaId idea, Choice choice) {
    return count(votes.stream().toList(), idea, choice);
  }

  long standing(IdeaId idea, Choice choice) {
    return count(List.copyOf(standing.values()), idea, choice);
  }

  private static long count(List<Voted> votes, IdeaId idea, Choice choice) {
    return votes.stream()
        .filter(vote -> vote.idea().equals(idea) && vote.choice() == choice)
        .count();
  }

  private static CompletableFuture<?> done() {
    return CompletableFuture.completedFuture(null);
  }
}
