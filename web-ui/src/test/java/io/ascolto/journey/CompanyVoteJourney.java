package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Votes for a customer of whom staff know the company. */
@OnSharedHub
class CompanyVoteJourney {

  private final String acme = "c" + UUID.randomUUID().toString().substring(0, 8);
  private Hub hub;
  private Client owner;
  private Scene scene;
  private String idea;

  @BeforeEach
  void start(Hub shared) {
    hub = shared;
    owner = hub.owner();
    scene = Scene.upvoting(hub);
    idea = scene.submitted("Hot water");
    owner.put("/api/accounts/" + acme, Map.of("name", "Bar " + acme));
  }

  @Test
  void thePeopleOfACompanyAreFoundByItsName() {
    var ada = somebody();
    belongs(ada, acme);
    hub.awaitViews(Duration.ofSeconds(20));

    var found = sought(owner, "bar " + acme);
    assertThat(found.path("items").get(0).path("address").asString()).isEqualTo(ada);
    var company = found.path("companies").get(0);
    assertThat(company.path("account").asString()).isEqualTo(acme);
    assertThat(company.path("people").asInt()).isOne();
    var member = company.path("members").get(0);
    assertThat(member.path("address").asString()).isEqualTo(ada);

    var support = staff("SUPPORT");
    var seen = sought(support, acme).path("companies").get(0).path("members").get(0);
    assertThat(seen.path("member").asString()).isEqualTo(member.path("member").asString());
    assertThat(seen.path("address").isNull()).isTrue();
    var vote = support.put(vote(member.path("member").asString()), choice("UP"));
    assertThat(voters(vote).path("largest").get(0).path("name").asString())
        .isEqualTo("Bar " + acme);
  }

  @Test
  void aCompanyOfWhichNobodyIsKnownHasOneVoteHoweverOftenItIsCast() {
    var support = staff("SUPPORT");
    var first = support.put(vote("account:" + acme), choice("UP"));
    assertThat(first.good()).as(first.toString()).isTrue();
    owner.put(vote("account:" + acme), choice("UP"));
    var last = support.put(vote("account:" + acme.toUpperCase(Locale.ROOT)), choice("UP"));

    var voters = voters(last);
    assertThat(voters.path("voters").asInt()).isOne();
    assertThat(voters.path("accounts").asInt()).isOne();
    assertThat(owner.after(last).get(idea).json().path("votes").path("up").asInt()).isOne();
    hub.awaitViews(Duration.ofSeconds(20));
    var company = sought(owner, acme).path("companies").get(0);
    assertThat(company.path("people").asInt()).isZero();
    assertThat(company.path("members").size()).isZero();
    var account = owner.after(last).get("/api/accounts?q=" + acme).json().path("items").get(0);
    assertThat(account.path("people").asInt()).isZero();
  }

  @Test
  void whoeverIsNamedByAnAddressBelongsToTheCompanyFromThenOn() {
    var ada = somebody();
    var heard = Map.of("choice", "UP", "source", "call", "account", acme);
    var vote = staff("SUPPORT").put(vote(ada), heard);
    assertThat(vote.good()).as(vote.toString()).isTrue();
    assertThat(voters(vote).path("largest").get(0).path("account").asString()).isEqualTo(acme);

    var globex = "g" + acme;
    owner.put("/api/accounts/" + globex, Map.of("name", Scene.called("Globex")));
    var other = Map.of("choice", "UP", "account", globex);
    var refused = owner.put(vote(ada), other);
    assertProblem(refused, 422, "fields.invalid");
    assertThat(refused.badFields()).containsExactly("account");
  }

  @Test
  void aCompanyThatIsUnknownIsRefusedBeforeAnybodyIsMadeAMember() {
    var unknown = owner.put(vote("account:nobody"), choice("UP"));
    assertProblem(unknown, 422, "fields.invalid");
    assertThat(unknown.badFields()).containsExactly("member");
    var ada = somebody();
    var refused = owner.put(vote(ada), Map.of("choice", "UP", "account", "nobody"));
    assertThat(refused.badFields()).containsExactly("account");
    hub.awaitViews(Duration.ofSeconds(20));
    assertThat(sought(owner, ada).path("items")).isEmpty();
    var member = owner.as(somebody());
    assertProblem(member.put(vote("account:" + acme), choice("UP")), 403, "permission.missing");
  }

  private String vote(String member) {
    return idea + "/votes/" + member;
  }

  private JsonNode voters(Answer after) {
    return owner.after(after).get(idea + "/voters").json();
  }

  private Client staff(String role) {
    var address = somebody();
    owner.post("/api/members", Map.of("email", address, "role", role));
    return owner.as(address);
  }

  private void belongs(String member, String company) {
    var body = Map.of("account", company);
    assertThat(owner.put("/api/members/" + member + "/customer", body).status()).isEqualTo(200);
  }

  private static JsonNode sought(Client who, String name) {
    return Scene.sought(who, name);
  }
}
