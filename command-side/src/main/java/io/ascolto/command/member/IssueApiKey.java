package io.ascolto.command.member;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.member.Scope;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has the key act with the member's rights, as far as the scopes go.
 *
 * @param hash the vault's keyed hash of the key
 * @param hint how the key begins
 */
@Requires(Permission.KEEP_KEYS)
record IssueApiKey(
    MemberId member,
    KeyId key,
    String hash,
    Optional<String> hint,
    Optional<String> name,
    Set<Scope> scopes,
    Optional<Instant> expiresAt,
    Instant askedAt) {

  private static final String SCOPES = "must be some of " + Arrays.toString(Scope.values());

  @TargetAggregateIdentifier
  MemberStream stream() {
    return new MemberStream(member);
  }

  /** What the body of a request asks for; the key's own hash and hint are added. */
  record Wanted(String name, Set<Scope> scopes, Optional<Instant> expiresAt) {

    static Wanted of(
        Actor actor,
        @Nullable String name,
        @Nullable List<@Nullable String> scopes,
        @Nullable String expiresAt) {
      var until = Optional.ofNullable(expiresAt).map(Wanted::instant);
      var known = known(scopes);
      new Shape()
          .length("name", name, 1, 80)
          .require(known.isPresent(), "scopes", "unknown", SCOPES)
          .require(
              until.stream().allMatch(Optional::isPresent),
              "expiresAt",
              "malformed",
              "must be an instant, such as 2027-03-01T00:00:00Z")
          .check();
      var wanted = known.orElseThrow();
      checkHeld(wanted, actor);
      return new Wanted(
          Optional.ofNullable(name).orElseThrow().strip(), wanted, until.flatMap(one -> one));
    }

    IssueApiKey as(MemberId member, KeyId key, String hash, String hint, Instant now) {
      return new IssueApiKey(
          member, key, hash, Optional.of(hint), Optional.of(name), scopes, expiresAt, now);
    }

    /** A key makes no key that may more than itself. */
    private static void checkHeld(Set<Scope> wanted, Actor actor) {
      wanted.stream()
          .filter(scope -> !actor.scopes().contains(scope))
          .findFirst()
          .ifPresent(scope -> {
            throw Actor.lacking(scope);
          });
    }

    /** Empty for none, and where one of them is not known. */
    private static Optional<Set<Scope>> known(@Nullable List<@Nullable String> names) {
      var asked = Optional.ofNullable(names).orElse(List.of());
      var known =
          Arrays.stream(Scope.values())
              .filter(scope -> asked.contains(scope.name()))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
      return known.isEmpty() || known.size() < Set.copyOf(named(asked)).size()
          ? Optional.empty()
          : Optional.of(known);
    }

    private static List<String> named(List<@Nullable String> names) {
      return names.stream().map(String::valueOf).toList();
    }

    private static Optional<Instant> instant(String text) {
      try {
        return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.SECONDS));
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }
  }

  /** The one that is named in the settings narrows nothing and never ends. */
  static IssueApiKey ofSettings(MemberId member, String hash) {
    return new IssueApiKey(
        member,
        KeyId.ofHash(hash),
        hash,
        Optional.empty(),
        Optional.empty(),
        Scope.ALL,
        Optional.empty(),
        Instant.MIN);
  }
}
