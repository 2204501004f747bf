package io.ascolto.query.idea;

import static io.ascolto.query.platform.lists.Listening.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.query.platform.lists.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdeaItemsTest extends IdeasAsked {

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
  void votesCarriedOverCountAndAreShownApart() {
    story.idea("lid", "up").cast("lid", "ada", "UP").carriedOver("lid", "github", 0, 180);
    story.idea("cup", "up").cast("cup", "ada", "UP").cast("cup", "bob", "UP");
    get("/api/ideas?sort=top")
        .jsonPath("$.items[0].votes.up")
        .isEqualTo(181)
        .jsonPath("$.items[0].score")
        .isEqualTo(181)
        .jsonPath("$.items[0].carriedOver")
        .isEqualTo(Map.of("github", 180))
        .jsonPath("$.items[1].carriedOver")
        .doesNotExist();
  }

  @Test
  void aVoteThatIsSetAsideDoesNotCountAndItsVoterStillSeesIt() {
    story.idea("lid", "up").cast("lid", "ada", "UP").cast("lid", "bob", "UP");
    story.setAside("lid", "ada", "UP");
    get("/api/ideas")
        .jsonPath("$.items[0].votes.up")
        .isEqualTo(1)
        .jsonPath("$.items[0].setAside[0].votes")
        .isEqualTo(1)
        .jsonPath("$.items[0].setAside[0].reason")
        .isEqualTo("by the dozen");
    assertThat(body("/api/ideas", as("ada", client)))
        .contains("\"viewerVote\":{\"choice\":\"UP\"}");

    story.takenBackIn("lid", "ada", "UP");
    get("/api/ideas")
        .jsonPath("$.items[0].votes.up")
        .isEqualTo(2)
        .jsonPath("$.items[0].setAside")
        .doesNotExist();
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
}
