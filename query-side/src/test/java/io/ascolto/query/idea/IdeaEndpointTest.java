package io.ascolto.query.idea;

import static io.ascolto.query.platform.lists.Listening.as;
import static io.ascolto.query.platform.lists.Listening.asStaff;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.ListsView;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class IdeaEndpointTest {

  @TempDir private Path data;
  private ListsView view;
  private final Story story = new Story();
  private int told;
  private WebTestClient client;

  @BeforeEach
  void open() {
    view = Listening.store(data).open(1);
    client = new Listening(view).to(IdeaEndpoint::new);
    story.board("up", "UPVOTE", "PUBLIC").board("split", "AGREE_DISAGREE", "PUBLIC");
  }

  @AfterEach
  void close() {
    view.close();
  }

  @Test
  void anItemHasWhatTheContractSays() {
    story.idea("dark", "up", "Dark mode", "My eyes, “please”", "ui", "eyes");
    story.cast("dark", "ada", "UP").cast("dark", "bob", "UP");
    var item =
        """
        {"id":"%s","number":1,"board":"up","title":"Dark mode","text":"My eyes, “please”",
         "tags":["ui","eyes"],"stage":"open","kind":"OPEN","votes":{"up":2},"score":2,
         "comments":0,"submittedAt":"2026-03-01T09:02:00Z","viewerVote":%s}
        """;
    var anonymous = item.formatted(Story.id("dark"), "null");
    get("/api/ideas").json("{\"items\":[" + anonymous + "],\"nextCursor\":null,\"total\":1}");
    get("/api/ideas/" + Story.id("dark")).json(anonymous);
    as("ada", client)
        .get()
        .uri("/api/ideas/" + Story.id("dark"))
        .exchange()
        .expectBody()
        .json(item.formatted(Story.id("dark"), "{\"choice\":\"UP\"}"));
  }

  @Test
  void anItemOfASplitBoardHasTheSplit() {
    story.idea("tax", "split").cast("tax", "ada", "AGREE").cast("tax", "bob", "DISAGREE");
    story.cast("tax", "cleo", "PASS").switched("tax", "cleo", "PASS", "DISAGREE");
    get("/api/ideas?board=split")
        .jsonPath("$.items[0].votes.agree")
        .isEqualTo(1)
        .jsonPath("$.items[0].votes.disagree")
        .isEqualTo(2)
        .jsonPath("$.items[0].votes.pass")
        .isEqualTo(0)
        .jsonPath("$.items[0].score")
        .isEqualTo(-1);
  }

  @Test
  void everyViewerSeesTheirOwnVotesOnAPage() {
    story.idea("a", "up").idea("b", "up").idea("c", "split");
    story.cast("b", "ada", "UP").cast("c", "ada", "PASS").cast("a", "bob", "UP");
    story.withdrawn("a", "bob", "UP");
    tell();
    as("ada", client)
        .get()
        .uri("/api/ideas?sort=new")
        .exchange()
        .expectBody()
        .jsonPath("$.items[0].viewerVote.choice")
        .isEqualTo("PASS")
        .jsonPath("$.items[1].viewerVote.choice")
        .isEqualTo("UP")
        .jsonPath("$.items[2].viewerVote")
        .isEmpty();
    as("bob", client)
        .get()
        .uri("/api/ideas")
        .exchange()
        .expectBody()
        .jsonPath("$.items[?(@.viewerVote != null)]")
        .isEmpty();
  }

  @Test
  void filtersNarrowListAndTotal() {
    story.idea("a", "up", "A faster grinder", "Beans", "coffee").idea("b", "up").idea("c", "split");
    story.staged("b", "planned", "PLANNED");
    get("/api/ideas?tag=coffee").jsonPath("$.total").isEqualTo(1);
    get("/api/ideas?stage=planned").jsonPath("$.items[0].kind").isEqualTo("PLANNED");
    get("/api/ideas?stage=planned").jsonPath("$.total").isEqualTo(1);
    get("/api/ideas?stage=open").jsonPath("$.total").isEqualTo(2);
    get("/api/ideas?board=nowhere").json("{\"items\":[],\"nextCursor\":null,\"total\":0}");
  }

  @ParameterizedTest
  @CsvSource({
    "grind,1",
    "FAST grinder,1",
    "grin faster,0",
    "cafe,1",
    "Café,1",
    "tea,0",
    "'\"( OR *~^:\\ [',0",
    "beans caf,1",
    "'   ',2",
    "!!,0"
  })
  void wordsAreFoundWithoutCaseAndAccentsAndTheLastWhileItIsTyped(String typed, int found) {
    story.idea("a", "up", "A fast grinder, faster", "Beans for the CAFÉ").idea("b", "up");
    tell();
    client
        .get()
        .uri(uri -> uri.path("/api/ideas").queryParam("q", "{q}").build(typed))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"top", "new", "hot", "controversial", "rising"})
  void pagesHaveEveryIdeaOnceUnderEveryOrderAlsoWithTies(String sort) {
    for (int i = 0; i < 23; i++) {
      story.idea("idea " + i, "up");
      for (int voter = 0; voter < 5 + i % 3; voter++) {
        story.cast("idea " + i, "member " + voter, "UP");
      }
    }
    tell();
    var one = numbers("/api/ideas?limit=100&sort=" + sort);
    assertThat(one).hasSize(23).doesNotHaveDuplicates();
    List<Integer> paged = new ArrayList<>();
    var cursor = "";
    do {
      var page = body("/api/ideas?limit=4&sort=" + sort + cursor);
      paged.addAll(Answered.numbers(page));
      cursor = Answered.cursor(page).map(next -> "&cursor=" + next).orElse("");
      assertThat(Answered.total(page)).isEqualTo(23);
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(one);
    assertThat(new HashSet<>(paged)).hasSize(23);
  }

  @Test
  void aCursorOutlivesTheIdeaThatGaveIt() {
    story.idea("a", "up").idea("b", "up").idea("c", "up");
    tell();
    var cursor = Answered.cursor(body("/api/ideas?limit=2")).orElseThrow();
    story.hidden("b");
    tell();
    assertThat(numbers("/api/ideas?limit=2&cursor=" + cursor)).containsExactly(3);
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    tell();
    client
        .get()
        .uri("/api/ideas?sort=best&limit=101&cursor=%25%25nonsense")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("query.invalid")
        .jsonPath("$.errors[*].field")
        .value(fields -> assertThat(fields.toString()).contains("sort", "limit", "cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "AAAA", "VA", "%25%25"})
  void aBrokenCursorIsSaidToBeOne(String cursor) {
    tell();
    expectCursorInvalid("/api/ideas?cursor=" + cursor);
  }

  @Test
  void aCursorOfAnotherOrderIsInvalid() {
    story.idea("a", "up").idea("b", "up");
    tell();
    var cursor = Answered.cursor(body("/api/ideas?limit=1&sort=new")).orElseThrow();
    expectCursorInvalid("/api/ideas?limit=1&sort=top&cursor=" + cursor);
  }

  @Test
  void aHiddenIdeaIsInNoListAndNoCount() {
    story.idea("a", "up", "Secret words", "of harm").idea("b", "up").hidden("a");
    story.cast("a", "ada", "UP");
    get("/api/ideas").jsonPath("$.total").isEqualTo(1).jsonPath("$.items.length()").isEqualTo(1);
    get("/api/ideas?q=secret").jsonPath("$.total").isEqualTo(0);
    unknown("/api/ideas/" + Story.id("a"), client);
  }

  @Test
  void anIdeaThatNeverWasIsUnknown() {
    tell();
    unknown("/api/ideas/" + Story.id("nobody's"), client);
    unknown("/api/ideas/board:up", client);
  }

  @Test
  void boardsShowTheirIdeasToThoseTheyAreFor() {
    story.board("members", "UPVOTE", "SIGNED_IN").board("team", "UPVOTE", "TEAM");
    story.idea("a", "up").idea("b", "members").idea("c", "team");
    tell();
    var ada = as("ada", client);
    var staff = asStaff(client);
    assertThat(Answered.total(body("/api/ideas"))).isEqualTo(1);
    assertThat(Answered.total(body("/api/ideas?board=members"))).isZero();
    assertThat(Answered.total(body("/api/ideas", ada))).isEqualTo(2);
    assertThat(Answered.total(body("/api/ideas", staff))).isEqualTo(3);
    unknown("/api/ideas/" + Story.id("b"), client);
    unknown("/api/ideas/" + Story.id("c"), ada);
    story.opened("members", "PUBLIC");
    tell();
    assertThat(Answered.total(body("/api/ideas?board=members"))).isEqualTo(1);
  }

  @Test
  void anUnchangedListIsNotSentAgain() {
    story.idea("a", "up");
    tell();
    var first = client.get().uri("/api/ideas").exchange().returnResult(byte[].class);
    var tag = first.getResponseHeaders().getETag();
    assertThat(first.getResponseHeaders().getFirst(Reads.POSITION)).isEqualTo("3");
    client
        .get()
        .uri("/api/ideas")
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectHeader()
        .valueEquals(Reads.POSITION, "3");
    as("ada", client)
        .get()
        .uri("/api/ideas")
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isOk();
    story.cast("a", "ada", "UP");
    tell();
    client
        .get()
        .uri("/api/ideas")
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(Reads.POSITION, "4");
  }

  @Test
  void aReadWaitsForThePositionThatItWants() {
    story.idea("a", "up").cast("a", "ada", "UP");
    var waiting =
        new Listening(view)
            .waiting((position, _) -> Mono.fromCallable(() -> tellUpTo(position)))
            .to(IdeaEndpoint::new);
    waiting
        .get()
        .uri("/api/ideas")
        .header(Reads.WAIT_FOR, "4")
        .exchange()
        .expectHeader()
        .valueEquals(Reads.POSITION, "4")
        .expectBody()
        .jsonPath("$.items[0].score")
        .isEqualTo(1);
    waiting
        .get()
        .uri("/api/ideas")
        .header(Reads.WAIT_FOR, "soon")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo(Reads.WAIT_FOR);
  }

  private boolean tellUpTo(long position) {
    tell();
    return view.position() >= position;
  }

  private void tell() {
    view.apply(story.log().subList(told, story.log().size()));
    told = story.log().size();
  }

  private WebTestClient.BodyContentSpec get(String uri) {
    tell();
    return client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
  }

  private String body(String uri) {
    return body(uri, client);
  }

  private static String body(String uri, WebTestClient by) {
    var body = by.get().uri(uri).exchange().expectBody(String.class).returnResult();
    return String.valueOf(body.getResponseBody());
  }

  private List<Integer> numbers(String uri) {
    return Answered.numbers(body(uri));
  }

  private static void unknown(String uri, WebTestClient by) {
    by.get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("idea.unknown");
  }

  private void expectCursorInvalid(String uri) {
    client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("cursor.invalid");
  }
}
