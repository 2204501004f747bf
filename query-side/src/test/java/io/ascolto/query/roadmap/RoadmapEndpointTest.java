package io.ascolto.query.roadmap;

import static io.ascolto.query.platform.lists.Listening.as;
import static io.ascolto.query.platform.lists.Listening.asStaff;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Of the past no more is shown than of the present, and only of years that days can be counted in.
 */
class RoadmapEndpointTest {

  private static final String DAYS = "/api/roadmap/days?to=2026-03-31";

  @TempDir private Path data;
  private ListsView view;
  private WebTestClient visitor;

  @BeforeEach
  void open() {
    var story = new Story();
    story
        .board("up", "UPVOTE", "PUBLIC")
        .board("members", "UPVOTE", "SIGNED_IN")
        .board("team", "UPVOTE", "TEAM");
    Map.of("lid", "up", "scale", "up", "mill", "members", "price", "team")
        .forEach((idea, board) ->
            story.idea(idea, board).staged(idea, "planned", "PLANNED").cast(idea, "ada", "UP"));
    story.hidden("scale");
    view = Listening.store(data).open(1);
    view.apply(story.log());
    visitor = new Listening(view).to(reads -> new RoadmapEndpoint(reads, Listening.live(view)));
  }

  @AfterEach
  void close() {
    view.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/roadmap", "/api/roadmap?asOf=2026-03-31", DAYS})
  void everybodySeesTheIdeasOfTheirBoardsAndNoneThatIsHidden(String path) {
    assertThat(titles(path, visitor)).containsOnly("Title of lid");
    assertThat(titles(path, as("ada", visitor))).containsOnly("Title of lid", "Title of mill");
    assertThat(titles(path, asStaff(visitor)))
        .containsOnly("Title of lid", "Title of mill", "Title of price");
    assertThat(titles(path + (path.contains("?") ? "&" : "?") + "board=members", visitor))
        .isEmpty();
  }

  @Test
  void votesOfADayAreThoseOfTheIdeasThatOneSees() {
    assertThat(votes(visitor)).containsExactly(1);
    assertThat(votes(as("ada", visitor))).containsExactly(2);
    assertThat(votes(asStaff(visitor))).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'', asOf, yesterday",
    "'', asOf, 1969-12-31",
    "'', asOf, -999999999-01-01",
    "'', asOf, +999999999-12-31T23:59:59-18:00",
    "/days, to, -999999999-01-01",
    "/days, to, +999999999-12-31",
    "/days, from, 1969-12-31"
  })
  void whatIsNoDayOrOfNoUsualYearIsRefusedByName(String path, String field, String value) {
    visitor
        .get()
        .uri("/api/roadmap" + path + "?" + field + "={value}", value)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo(field + ".invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?asOf=1970-01-01",
        "?asOf=9999-12-31",
        "?asOf=9999-12-31T23:59:59Z",
        "/days?to=1970-01-01",
        "/days?to=9999-12-31"
      })
  void theFirstAndTheLastDayAreAnswered(String asked) {
    assertThat(body("/api/roadmap" + asked, visitor)).isNotEmpty();
  }

  private static List<String> titles(String path, WebTestClient viewer) {
    return JsonPath.read(body(path, viewer), "$..title");
  }

  private static List<Integer> votes(WebTestClient viewer) {
    return JsonPath.read(body(DAYS, viewer), "$.votes.*");
  }

  private static String body(String path, WebTestClient viewer) {
    var answer = viewer.get().uri(path).exchange().expectStatus().isOk();
    return requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }
}
