package io.ascolto.command.member;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.command.member.IssueApiKey.Wanted;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.TestVault;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import io.ascolto.events.member.MemberEvent.ApiKeyRevoked;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {

  private static final MemberId ADA = new MemberId(new UUID(2, 2));
  private static final String ID = ADA.toString();
  private static final KeyId KEY = new KeyId(new UUID(3, 3));
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String HASH = "9b74c9897bac770ffc029102a200c5de";
  private static final Actor OWNER = new Known(ADA, Role.OWNER);
  private static final ApiKeyRevoked REVOKED = new ApiKeyRevoked(ID, KEY.toString());

  @TempDir Path folder;
  private Vault vault;
  private FixtureConfiguration<Member> member;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder);
    member = new AggregateTestFixture<>(Member.class).registerInjectableResource(vault);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void aKeyIsIssuedWithItsNameSealedAndItsScopesInOneOrder() {
    member
        .given(joined())
        .when(issue("Website", "2026-04-01T00:00:00.5Z", "EXPORT", "READ"))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEventsMatching(
            exactSequenceOf(
                messageWithPayload(
                    predicate(event ->
                        event
                                instanceof
                                ApiKeyIssued(
                                    _,
                                    var key,
                                    var hash,
                                    var hint,
                                    var name,
                                    var scopes,
                                    var end)
                            && key.equals(KEY.toString())
                            && hash.equals(HASH)
                            && hint.equals(Optional.of("asc_k3Vq"))
                            && name.flatMap(vault::open).equals(Optional.of("Website"))
                            && scopes.equals(List.of("READ", "EXPORT"))
                            && end.equals(Optional.of("2026-04-01T00:00:00Z"))))));
  }

  @Test
  void theSameKeyAgainIsNotMadeTwiceWhateverItsHashWouldBe() {
    var again = issue("Website", "2026-04-01T00:00:00Z", "READ");
    member
        .given(joined(), issued("another hash"))
        .when(again)
        .expectResultMessagePayload(Outcome.DONE)
        .expectNoEvents();
  }

  @Test
  void anotherKeyUnderTheSameIdIsRefused() {
    for (var other :
        List.of(
            issue("Another", "2026-04-01T00:00:00Z", "READ"),
            issue("Website", "2026-04-02T00:00:00Z", "READ"),
            issue("Website", null, "READ"),
            issue("Website", "2026-04-01T00:00:00Z", "READ", "WRITE"))) {
      member
          .given(joined(), issued(HASH))
          .when(other)
          .expectNoEvents()
          .expectExceptionDetails(Rejection.conflict("key.exists", "Another key has this id"));
    }
  }

  @Test
  void aKeyThatWouldHaveEndedAlreadyIsNotMadeButOneThatWasMadeMayBeAskedForAgain() {
    var late = Wanted.of(OWNER, "Website", List.of("READ"), "2026-04-01T00:00:00Z");
    var after = late.as(ADA, KEY, HASH, "asc_k3Vq", Instant.parse("2026-05-01T00:00:00Z"));

    member
        .given(joined())
        .when(after)
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.invalid(List.of(new Rejection.Field("expiresAt", "past", "must lie ahead"))));
    member
        .given(joined(), issued(HASH))
        .when(after)
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aKeyIsRevokedOnceAndNeverIssuedAgain() {
    var revoke = new RevokeApiKey(ADA, KEY);
    member.given(joined(), issued(HASH)).when(revoke).expectEvents(REVOKED);
    member.given(joined(), issued(HASH), REVOKED).when(revoke).expectNoEvents();
    member
        .given(joined(), issued(HASH), REVOKED)
        .when(issue("Website", "2026-04-01T00:00:00Z", "READ"))
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict("key.revoked", "This key was revoked; make another one"));
    member
        .given(joined())
        .when(revoke)
        .expectNoEvents()
        .expectExceptionDetails(Rejection.notFound("key.unknown", "There is no such key"));
  }

  @Test
  void theKeyOfTheSettingsIsIssuedOnceWithEveryScope() {
    var issued =
        new ApiKeyIssued(
            ID,
            "9b74c989-7bac-770f-fc02-9102a200c5de",
            HASH,
            Optional.empty(),
            Optional.empty(),
            List.of("READ", "PEOPLE", "WRITE", "EXPORT", "IMPORT", "ACT_AS", "MANAGE"),
            Optional.empty());
    member.given(joined()).when(IssueApiKey.ofSettings(ADA, HASH)).expectEvents(issued);
    member.given(joined(), issued).when(IssueApiKey.ofSettings(ADA, HASH)).expectNoEvents();
  }

  @Test
  void theKeysOfAForgottenMemberAreGone() {
    var issued = issued(HASH);
    member
        .given(joined(), issued, new MemberForgotten(ID))
        .when(new RevokeApiKey(ADA, KEY))
        .expectExceptionDetails(Rejection.notFound("key.unknown", "There is no such key"));
  }

  private static IssueApiKey issue(String name, String expiresAt, String... scopes) {
    return Wanted.of(OWNER, name, List.of(scopes), expiresAt).as(ADA, KEY, HASH, "asc_k3Vq", NOW);
  }

  private ApiKeyIssued issued(String hash) {
    return new ApiKeyIssued(
        ID,
        KEY.toString(),
        hash,
        Optional.of("asc_k3Vq"),
        Optional.of(vault.seal(ID, "Website")),
        List.of("READ"),
        Optional.of("2026-04-01T00:00:00Z"));
  }

  private MemberJoined joined() {
    return new MemberJoined(ID, vault.seal(ID, "ada@example.org"), "OWNER");
  }
}
