package io.ascolto.query.account;

import static io.ascolto.query.platform.lists.Listening.as;
import static io.ascolto.query.platform.lists.Listening.asStaff;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.account.AccountEvent.AccountRemoved;
import io.ascolto.events.account.Condition;
import io.ascolto.events.account.SegmentEvent.SegmentRemoved;
import io.ascolto.events.board.BoardEvent.BoardSegmentsChosen;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.ListsView;
import io.ascolto.query.platform.lists.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the team reads about customers, and what segments open. */
class CustomersTest {

  private static final Condition PRO =
      new Condition("account.plan", Condition.Test.IS, List.of("pro"));

  @TempDir private Path data;
  private ListsView view;
  private final Story story = new Story();
  private int told;

  @BeforeEach
  void open() {
    view = Listening.store(data).open(1);
    story.board("up", "UPVOTE", "PUBLIC").idea("a", "up");
    story
        .account("acme", Map.of("plan", "pro", "revenue", "12000", "region", "EU"))
        .account("Globex", Map.of("plan", "free", "revenue", "300.50"))
        .segment("pro", PRO)
        .segment("italy", new Condition("country", Condition.Test.IS, List.of("IT")))
        .customer("ada", "acme", Map.of("country", "IT"))
        .customer("bob", "acme", Map.of())
        .customer("cleo", "Globex", Map.of("country", "DE"))
        .customer("dan", "", Map.of("country", "it"));
  }

  @AfterEach
  void close() {
    view.close();
  }

  @Test
  void companiesAreListedByNameAndFoundByAPartOfIt() {
    var all = staff("/api/accounts");
    assertThat(all.path("total").asInt()).isEqualTo(2);
    assertThat(all.path("items").valueStream().map(one -> one.path("name").asString()))
        .containsExactly("acme", "Globex");
    var acme = all.path("items").get(0);
    assertThat(acme.path("plan").asString()).isEqualTo("pro");
    assertThat(acme.path("revenue").asInt()).isEqualTo(12_000);
    assertThat(acme.path("people").asInt()).isEqualTo(2);
    assertThat(acme.path("attributes").toString()).isEqualTo("{\"region\":\"EU\"}");
    assertThat(staff("/api/accounts?q=LOB").path("total").asInt()).isOne();
    var first = staff("/api/accounts?limit=1");
    var second = staff("/api/accounts?limit=1&cursor=" + first.path("nextCursor").asString());
    assertThat(second.path("items").get(0).path("account").asString()).isEqualTo("Globex");
    assertThat(second.path("nextCursor").isNull()).isTrue();
  }

  @Test
  void segmentsSayHowManyAreInThemAndFollowWhatChanges() {
    assertThat(people()).isEqualTo("italy 2, pro 2");
    story.account("Globex", Map.of("plan", "Pro")).customer("dan", "", Map.of());
    assertThat(people()).isEqualTo("italy 1, pro 3");
    story.then(new AccountRemoved(Story.id("acme"))).then(new MemberForgotten(Story.id("ada")));
    assertThat(people()).isEqualTo("italy 0, pro 1");
    story.then(new SegmentRemoved("italy"));
    assertThat(people()).isEqualTo("pro 1");
    assertThat(staff("/api/segments").path("attributes").toString())
        .isEqualTo("[\"account\",\"account.plan\",\"account.reference\",\"country\"]");
  }

  @Test
  void aSegmentIsPreviewedWithoutBeingKept() {
    var size = preview("{\"conditions\":[{\"attribute\":\"country\",\"test\":\"IS_KNOWN\"}]}");
    assertThat(size.path("people").asInt()).isEqualTo(3);
    assertThat(size.path("accounts").asInt()).isEqualTo(2);
    assertThat(size.path("customers").asInt()).isEqualTo(4);
    var bad = preview("{\"conditions\":[{\"attribute\":\"country\",\"test\":\"IS\"}]}");
    assertThat(bad.path("errors").get(0).path("field").asString()).isEqualTo("conditions");
  }

  @Test
  void votesAreCountedBySegmentAndByCompany() {
    story
        .cast("a", "ada", "UP")
        .cast("a", "bob", "UP")
        .cast("a", "dan", "UP")
        .cast("a", "passer-by", "UP")
        .cast("a", "cleo", "UP")
        .withdrawn("a", "cleo", "UP")
        .idea("b", "up")
        .cast("b", "cleo", "UP");
    var voters = staff("/api/ideas/" + Story.id("a") + "/voters");
    assertThat(voters.path("voters").asInt()).isEqualTo(4);
    assertThat(voters.path("known").asInt()).isEqualTo(3);
    assertThat(voters.path("customers").asInt()).isEqualTo(4);
    assertThat(voters.path("accounts").asInt()).isOne();
    assertThat(voters.path("revenue").asInt()).isEqualTo(12_000);
    assertThat(voters.path("segments").valueStream().map(CustomersTest::segment))
        .containsExactly("italy 2 of 2 {\"UP\":2}", "pro 2 of 2 {\"UP\":2}");
    var largest = voters.path("largest");
    assertThat(largest.size()).isOne();
    assertThat(largest.get(0).path("voters").asInt()).isEqualTo(2);
    assertThat(staff("/api/ideas/" + Story.id("nobody's") + "/voters").path("code").asString())
        .isEqualTo("idea.unknown");
  }

  @Test
  void aBoardForASegmentIsThereForWhoeverIsInItNow() {
    story
        .board("pilots", "UPVOTE", "SEGMENT")
        .then(new BoardSegmentsChosen("pilots", List.of("pro")))
        .idea("c", "pilots");
    assertThat(staff("/api/segments").path("items").get(1).path("boards").toString())
        .isEqualTo("[\"pilots\"]");
    assertThat(seenBy("ada")).isTrue();
    assertThat(seenBy("cleo")).isFalse();
    assertThat(seenBy("passer-by")).isFalse();
    story.account("Globex", Map.of("plan", "pro")).account("acme", Map.of("plan", "free"));
    assertThat(seenBy("cleo")).isTrue();
    assertThat(seenBy("ada")).isFalse();
    story.then(new BoardSegmentsChosen("pilots", List.of("italy")));
    assertThat(seenBy("ada")).isTrue();
  }

  @Test
  void whatWasCommittedIsThereWhenTheHubStartsAgain() {
    var before = staff("/api/accounts").toString();
    assertThat(people()).isEqualTo("italy 2, pro 2");
    view.flush();
    view.close();
    view = Listening.store(data).open(1);
    assertThat(staff("/api/accounts").toString()).isEqualTo(before);
    assertThat(people()).isEqualTo("italy 2, pro 2");
  }

  private boolean seenBy(String member) {
    tell();
    var client = new Listening(view).to(SeenBoards::new);
    return json(as(member, client).get().uri("/boards"))
        .valueStream()
        .anyMatch(board -> board.asString().equals("pilots"));
  }

  private String people() {
    return String.join(
        ", ",
        staff("/api/segments")
            .path("items")
            .valueStream()
            .map(one -> one.path("segment").asString() + " " + one.path("people").asInt())
            .toList());
  }

  private static String segment(JsonNode one) {
    return "%s %d of %d %s"
        .formatted(
            one.path("segment").asString(),
            one.path("voters").asInt(),
            one.path("people").asInt(),
            one.path("votes"));
  }

  private void tell() {
    if (told < story.log().size()) {
      view.apply(story.log().subList(told, story.log().size()));
      told = story.log().size();
    }
  }

  private WebTestClient client(String path) {
    tell();
    var listening = new Listening(view);
    return path.startsWith("/api/accounts")
        ? listening.to(AccountsEndpoint::new)
        : listening.to(SegmentsEndpoint::new);
  }

  private JsonNode staff(String path) {
    return json(asStaff(client(path)).get().uri(path));
  }

  private JsonNode preview(String body) {
    return json(
        asStaff(client("/api/segments"))
            .post()
            .uri("/api/segments/preview")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body));
  }

  private static JsonNode json(WebTestClient.RequestHeadersSpec<?> request) {
    var body = request.exchange().expectBody(String.class).returnResult().getResponseBody();
    return JsonMapper.shared().readTree(String.valueOf(body));
  }
}
