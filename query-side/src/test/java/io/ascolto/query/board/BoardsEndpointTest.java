package io.ascolto.query.board;

import static io.ascolto.query.platform.lists.Listening.as;
import static io.ascolto.query.platform.lists.Listening.asStaff;

import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.Story;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;

class BoardsEndpointTest {

  @TempDir private Path data;

  @Test
  void everybodySeesTheBoardsThatAreForThem() {
    var story =
        new Story().board("b", "AGREE_DISAGREE", "PUBLIC").board("a", "UPVOTE", "SIGNED_IN");
    story.board("c", "UPVOTE", "TEAM");
    try (var view = Listening.store(data).open(1)) {
      view.apply(story.log());
      var client = new Listening(view).to(BoardsEndpoint::new);
      boards(client)
          .json(
              """
              [{"board":"b","name":"Board b","votingModel":"AGREE_DISAGREE","visibility":"PUBLIC",
                "stages":[{"slug":"open","kind":"OPEN","onRoadmap":false},
                          {"slug":"planned","kind":"PLANNED","onRoadmap":true}]}]
              """);
      boards(as("ada", client)).jsonPath("$[0].board").isEqualTo("a");
      boards(as("ada", client)).jsonPath("$.length()").isEqualTo(2);
      boards(asStaff(client)).jsonPath("$.length()").isEqualTo(3);
    }
  }

  private static WebTestClient.BodyContentSpec boards(WebTestClient client) {
    return client.get().uri("/api/boards").exchange().expectStatus().isOk().expectBody();
  }
}
