package io.ascolto.query.idea;

import static io.ascolto.query.platform.lists.Listening.as;
import static io.ascolto.query.platform.lists.Listening.asStaff;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Story;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class IdeaAccessTest extends IdeasAsked {

  @Test
  void aHiddenIdeaIsInNoListAndNoCount() {
    story.idea("a", "up", "Secret words", "of harm").idea("b", "up").hidden("a");
    story.cast("a", "ada", "UP");
    get("/api/ideas").jsonPath("$.total").isEqualTo(1).jsonPath("$.items.length()").isEqualTo(1);
    get("/api/ideas?q=secret").jsonPath("$.total").isEqualTo(0);
    assertThat(body("/api/ideas/" + Story.id("a")))
        .contains("\"reason\":\"why\"")
        .doesNotContain("Secret", "harm");
    assertThat(body("/api/ideas/" + Story.id("a"), asStaff(client))).contains("Secret", "harm");
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
            .to(reads -> new IdeaEndpoint(reads, Listening.live(view)));
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
}
