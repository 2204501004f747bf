package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Companies and people as files. */
class CustomersCsvJourney {

  /** Found again wherever it should not be. */
  private static final String TAG = UUID.randomUUID().toString().substring(0, 8);

  private static final String COMPANIES =
      """
      Riferimento;Nome;Ricavo annuo;Rinnovo;Paese
      acme-TAG;=Acme TAG;12.000,50;31/01/2027;IT
      globex-TAG;"Globex
      Italia TAG";;domani;
      initech-TAG;Initech TAG;300;;DE
      """
          .replace("\n", "\r\n")
          .replace("TAG", TAG);

  private static Hub hub;
  private static Client owner;

  @BeforeAll
  static void start() {
    hub = Hub.embedded();
    owner = hub.owner();
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void companiesAndPeopleAreForecastImportedExportedAndKnownAgain() {
    var forecast = upload(owner, "companies", COMPANIES, true);
    assertThat(forecast.status()).as(forecast.toString()).isEqualTo(200);
    assertThat(forecast.json().path("added").asInt()).isEqualTo(2);
    assertThat(forecast.json().path("attributes").toString()).isEqualTo("[\"paese\"]");
    var job = job(upload(owner, "companies", COMPANIES, false));
    assertThat(job.path("done").asInt()).isEqualTo(3);
    assertThat(job.path("failures").toString())
        .isEqualTo(
            "[{\"file\":\"companies.csv\",\"line\":3,"
                + "\"reason\":\"renews_on is not a date such as 2027-01-31\","
                + "\"code\":\"date.malformed\",\"values\":{\"column\":\"renews_on\"}}]");

    var ada = somebody();
    var bo = somebody();
    var people =
        """
        email,name,company,role
        %s,Ada,acme-TAG,buyer
        %s,Bo,initech-TAG,
        x,Cleo,acme-TAG,
        %s,D,none-TAG,
        """
            .formatted(ada, bo, somebody())
            .replace("TAG", TAG);
    var letters = owner.get("/api/outbox").text();
    var taken = job(upload(owner, "people", people, false));
    assertThat(codes(taken)).containsExactly("member.unknown", "account.unknown");
    assertThat(owner.get("/api/outbox").text()).isEqualTo(letters);
    hub.awaitViews(Duration.ofSeconds(20));

    var companies = owner.get("/api/accounts.csv");
    assertThat(companies.text())
        .contains(
            "reference,name,plan,revenue,renews_on,owner,paese",
            "acme-TAG,'=Acme TAG,,12000.50,2027-01-31,,IT".replace("TAG", TAG),
            "initech-TAG,Initech TAG,,300,,,DE".replace("TAG", TAG));
    var exported = owner.get("/api/members.csv").text();
    assertThat(exported)
        .contains(
            "email,name,account,role,member",
            ada + ",,acme-" + TAG + ",buyer,",
            bo + ",,initech-" + TAG);

    var head = Views.of(owner).head();
    assertThat(codes(job(upload(owner, "companies", companies.text(), false)))).isEmpty();
    assertThat(codes(job(upload(owner, "people", exported, false)))).isEmpty();
    assertThat(Views.of(owner).head()).isEqualTo(head);
    var again = upload(owner, "people", exported, true).json();
    assertThat(again.path("added").asInt()).isZero();
    assertThat(again.path("known").asInt())
        .isGreaterThanOrEqualTo(2)
        .isEqualTo(again.path("rows").asInt());
    assertThat(again.path("ignored").toString()).isEqualTo("[\"name\"]");
  }

  @Test
  void whoeverDoesNotSeeAddressesExportsIdsAndWhoeverDoesNotExportNothing() {
    var account = UUID.randomUUID().toString();
    owner.put("/api/accounts/" + account, Map.of());
    var ada = somebody();
    owner.put("/api/members/" + ada + "/customer", Map.of("account", account));
    var research = staff("RESEARCHER");
    var support = staff("SUPPORT");
    hub.awaitViews(Duration.ofSeconds(20));
    var seen = research.get("/api/members.csv");
    assertThat(seen.text()).contains(",," + account + ",").doesNotContain(ada);
    for (var path : List.of("/api/members.csv", "/api/accounts.csv")) {
      assertThat(research.get(path).status()).isEqualTo(200);
      assertProblem(support.get(path), 403, "permission.missing");
      assertThat(hub.anonymous().get(path).status()).isEqualTo(401);
    }
    assertProblem(upload(research, "people", "email\n", false), 403, "permission.missing");
  }

  @Test
  void whatCannotBeReadOfTheFormIsNamed() {
    var nameless = upload(owner, "people", "country\nIT\n", true);
    assertProblem(nameless, 422, "fields.invalid");
    assertThat(nameless.badFields()).containsExactly("files");
    var fields = Map.of("format", "companies", "options", "{\"columns\": {\"title\": \"x\"}}");
    var wrong = owner.upload("/api/imports", fields, Map.of("companies.csv", COMPANIES));
    assertThat(wrong.badFields()).containsExactly("options.columns.title");
  }

  private static Client staff(String role) {
    var address = somebody();
    owner.post("/api/members", Map.of("email", address, "role", role));
    return owner.as(address);
  }

  private static Answer upload(Client who, String format, String csv, boolean dryRun) {
    var fields = Map.of("format", format, "dryRun", Boolean.toString(dryRun));
    return who.upload("/api/imports", fields, Map.of(format + ".csv", csv));
  }

  private static List<String> codes(JsonNode job) {
    return job.path("failures").valueStream().map(one -> one.path("code").asString()).toList();
  }

  private static JsonNode job(Answer accepted) {
    assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
    var path = "/api/imports/" + accepted.json().path("id").asString();
    return await()
        .atMost(60, SECONDS)
        .until(
            () -> owner.get(path).json(),
            job -> List.of("DONE", "FAILED").contains(job.path("state").asString()));
  }
}
