package io.ascolto.query.idea;

import static io.ascolto.query.platform.lists.Listening.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.ascolto.query.platform.lists.Listening;
import io.ascolto.query.platform.lists.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class SimilarTest extends IdeasAsked {

  private WebTestClient similar = client;

  @BeforeEach
  void tellOfMachines() {
    similar = new Listening(view).to(reads -> new SimilarEndpoint(reads));
    story
        .board("team", "UPVOTE", "TEAM")
        .idea("water", "up", "Descaling reminder that knows my water hardness", "I live in Bari")
        .idea("litres", "up", "Tell me how many litres until the next descaling", "")
        .idea("grind", "up", "Remember my grind size", "Per bean, and the water too")
        .idea("mill", "up", "A quieter mill", "The walls are thin")
        .idea("acqua", "up", "Le macchine ricordano l’acqua", "Promemoria del calcare")
        .idea("secret", "team", "Descaling reminder by water hardness", "Not yet");
    for (int i = 0; i < 30; i++) {
      story.idea("other " + i, "up", "Machine with feature number " + i, "");
    }
  }

  @Test
  void theIdeaThatSaysTheSameComesFirstAndItsWordsAreMarked() {
    var body = similar("title=Remind me to descale by my water hardness");

    assertThat(titles(body)).startsWith("Descaling reminder that knows my water hardness");
    assertThat(JsonPath.<List<List<Integer>>>read(body, "$.items[0].matched"))
        .containsExactly(List.of(0, 9), List.of(10, 18), List.of(33, 38), List.of(39, 47));
    assertThat(JsonPath.<Boolean>read(body, "$.items[0].close")).isTrue();
  }

  @Test
  void oneWordInCommonIsNotSimilarUnlessItIsRareAndInTheTitle() {
    assertThat(titles(similar("title=A machine for tea"))).isEmpty();
    assertThat(titles(similar("title=Hardness"))).hasSize(1);
    assertThat(titles(similar("title=Bari"))).isEmpty();
    assertThat(titles(similar("title=The for of&text=and is")))
        .as("nothing but words of grammar")
        .isEmpty();
  }

  @Test
  void whatManyIdeasSayMakesNoneOfThemSimilar() {
    for (int i = 0; i < 1_001; i++) {
      story.idea("praise " + i, "up", "Espresso machine " + i, "Filter coffee");
    }

    assertThat(titles(similar("title=An espresso machine"))).isEmpty();
    assertThat(titles(similar("title=Filter coffee"))).isEmpty();
    assertThat(titles(similar("title=The espresso machine descales by water hardness")))
        .startsWith("Descaling reminder that knows my water hardness");
  }

  @Test
  void italianFormsOfAWordAreTheSame() {
    assertThat(titles(similar("title=La macchina ricorda la durezza dell’acqua")))
        .startsWith("Le macchine ricordano l’acqua");
  }

  @Test
  void whatIsShippedIsSimilarToo() {
    story.staged("water", "shipped", "SHIPPED");

    assertThat(titles(similar("title=Descaling and water hardness"))).hasSizeGreaterThan(0);
  }

  @Test
  void whatTheViewerMayNotReadIsNeverSimilar() {
    var asked = "title=Descaling reminder by water hardness";

    assertThat(titles(similar(asked))).doesNotContain("Descaling reminder by water hardness");
    assertThat(titles(similar("board=team&" + asked))).isEmpty();
    assertThat(titles(body("/api/ideas/similar?" + asked, as("ada", similar))))
        .doesNotContain("Descaling reminder by water hardness");
  }

  @Test
  void whatWasWithdrawnOrHiddenOrRewordedAwayIsNotSimilar() {
    story.taken("water").hidden("litres").reworded("grind", "Something else", "", "staff");

    assertThat(titles(similar("title=Descaling by water hardness"))).isEmpty();
    assertThat(titles(similar("title=Remember my grind size"))).isEmpty();
  }

  @Test
  void aWithdrawnIdeaIsListedWithoutItsWords() {
    story.taken("water");
    tell();

    var body = body("/api/ideas/" + Story.id("water"));
    assertThat(JsonPath.<String>read(body, "$.title")).isNull();
    assertThat(JsonPath.<Boolean>read(body, "$.withdrawn")).isTrue();
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    similar
        .get()
        .uri("/api/ideas/similar?limit=0&title=" + "a".repeat(201))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].field")
        .isEqualTo(List.of("title", "limit"));
  }

  private String similar(String asked) {
    tell();
    return body("/api/ideas/similar?" + asked, similar);
  }

  private static List<String> titles(String body) {
    return JsonPath.read(body, "$.items[*].title");
  }
}
