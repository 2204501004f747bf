package io.ascolto.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import io.ascolto.events.member.MemberEvent.ApiKeyRevoked;
import io.ascolto.events.member.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that a member has, and which of them let nobody in any more. */
final class HeldKeys {

  private final Map<String, ApiKeyIssued> issued = new HashMap<>();
  private final Set<String> revoked = new HashSet<>();

  Outcome issue(IssueApiKey command, Vault vault) {
    var id = command.key().toString();
    if (revoked.contains(id)) {
      throw Rejection.conflict("key.revoked", "This key was revoked; make another one")
          .asException();
    }
    if (issued.containsKey(id)) {
      checkSame(issued.get(id), command, vault);
      return Outcome.DONE;
    }
    checkAhead(command);
    var member = command.member().toString();
    apply(
        new ApiKeyIssued(
            member,
            id,
            command.hash(),
            command.hint(),
            command.name().map(text -> vault.seal(member, text)),
            names(command),
            command.expiresAt().map(Instant::toString)));
    return Outcome.CREATED;
  }

  Outcome revoke(RevokeApiKey command) {
    var id = command.key().toString();
    if (!issued.containsKey(id)) {
      throw Rejection.notFound("key.unknown", "There is no such key").asException();
    }
    if (!revoked.contains(id)) {
      apply(new ApiKeyRevoked(command.member().toString(), id));
    }
    return Outcome.DONE;
  }

  void on(ApiKeyIssued event) {
    issued.put(event.keyId(), event);
  }

  void on(ApiKeyRevoked event) {
    revoked.add(event.keyId());
  }

  void forget() {
    issued.clear();
    revoked.clear();
  }

  private static void checkSame(ApiKeyIssued before, IssueApiKey command, Vault vault) {
    var named = before.name().flatMap((Sealed name) -> vault.open(name));
    if (!named.equals(command.name())
        || !before.scopes().equals(names(command))
        || !before.expiresAt().equals(command.expiresAt().map(Instant::toString))) {
      throw Rejection.conflict("key.exists", "Another key has this id").asException();
    }
  }

  private static void checkAhead(IssueApiKey command) {
    if (command.expiresAt().stream().anyMatch(end -> !end.isAfter(command.askedAt()))) {
      throw Rejection.invalid(List.of(new Rejection.Field("expiresAt", "past", "must lie ahead")))
          .asException();
    }
  }

  private static List<String> names(IssueApiKey command) {
    return command.scopes().stream().sorted().map(Scope::name).toList();
  }
}
