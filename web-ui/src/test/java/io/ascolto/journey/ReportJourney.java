package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What readers report, how it waits for the team, and what the team does about it. */
@OnSharedHub
class ReportJourney {

  private static final Map<String, String> ABUSE =
      Map.of("grounds", "ABUSE", "note", "It insults my sister");

  private Scene scene;
  private Client owner;
  private Client ada;
  private String idea;
  private String comment;

  @BeforeEach
  void open(Hub hub) {
    scene = Scene.upvoting(hub);
    owner = scene.owner();
    ada = owner.as(somebody());
    idea = scene.submitted("A quiet mill");
    comment = "/api/comments/" + UUID.randomUUID();
    ada.put(
        idea + "/comments/" + comment.substring("/api/comments/".length()),
        Map.of("text", "Fools, **all** of you."));
  }

  @Test
  void aMemberAndAVisitorReportAndTheTeamReadsBothWithTheText() {
    ada.put(idea + "/report", Map.of("grounds", "SPAM"));
    var first = Browser.fromOurPage(scene.anonymous()).put(comment + "/report", ABUSE);
    assertThat(first.status()).isEqualTo(200);
    var visitor = Browser.given(first, scene.anonymous()).onOurPage();
    assertThat(visitor.put(comment + "/report", ABUSE).status()).isEqualTo(200);
    var last = owner.as(somebody()).put(comment + "/report", Map.of("grounds", "PERSONAL"));

    var reported = waiting(owner.after(last).get("/api/reports"), comment);
    assertThat(reported.path("says").asString()).contains("<strong>all</strong>");
    assertThat(reported.path("title").asString()).isEqualTo("A quiet mill");
    assertThat(reported.path("reports").valueStream().map(one -> one.path("grounds").asString()))
        .containsExactly("ABUSE", "PERSONAL");
    assertThat(reported.path("reports").get(0).path("note").asString())
        .isEqualTo("It insults my sister");
    assertThat(waiting(owner.get("/api/reports"), idea).path("subject").asString())
        .isEqualTo("IDEA");
  }

  @Test
  void whatIsSettledWaitsNoMore() {
    var made = ada.put(comment + "/report", ABUSE);
    var hidden = owner.put(comment + "/hidden", Map.of("reason", "It insults others"));
    assertThat(waiting(owner.after(hidden).get("/api/reports"), comment).path("hidden").asBoolean())
        .isTrue();
    assertThat(made.status()).isEqualTo(200);

    var settled = owner.delete(comment + "/reports?upTo=1");
    assertThat(settled.status()).isEqualTo(200);
    assertThat(waiting(owner.after(settled).get("/api/reports"), comment).isMissingNode()).isTrue();
  }

  @Test
  void nobodyElseReadsReportsAndABadOneIsRefused() {
    assertProblem(ada.get("/api/reports"), 403, "permission.missing");
    assertThat(scene.anonymous().get("/api/reports").status()).isEqualTo(401);
    assertProblem(ada.delete(idea + "/reports?upTo=1"), 403, "permission.missing");
    assertProblem(owner.delete(idea + "/reports?upTo=1"), 404, "report.unknown");
    assertThat(owner.delete(idea + "/reports").status()).isEqualTo(400);
    assertProblem(ada.put(comment + "/report", Map.of("grounds", "RUDE")), 422, "fields.invalid");
    assertProblem(
        ada.put("/api/comments/" + UUID.randomUUID() + "/report", ABUSE), 404, "text.unknown");
  }

  @Test
  void whatNobodyReadsIsNotReportedAndMakesNobodyAMember() {
    owner.put(comment + "/hidden", Map.of("reason", "It insults others"));
    var visitor = Browser.fromOurPage(scene.anonymous());
    var refused = visitor.put(comment + "/report", ABUSE);
    assertProblem(refused, 404, "text.unknown");
    assertThat(refused.header("Set-Cookie")).isEmpty();
    owner.delete(comment + "/hidden");
    assertThat(visitor.put(comment + "/report", ABUSE).status()).isEqualTo(200);
  }

  @Test
  void anIdeaAndACommentOfTheSameIdAreReportedApart() {
    var same = idea.substring(idea.lastIndexOf('/') + 1);
    ada.put(idea + "/comments/" + same, Map.of("text", "Harmless."));
    ada.put(idea + "/report", ABUSE);
    var last = ada.put("/api/comments/" + same + "/report", Map.of("grounds", "SPAM"));
    var ours =
        owner
            .after(last)
            .get("/api/reports")
            .json()
            .path("items")
            .valueStream()
            .filter(item -> item.path("id").asString().equals(same))
            .map(item -> item.path("subject").asString());
    assertThat(ours).containsExactly("IDEA", "COMMENT");
  }

  private static JsonNode waiting(Answer answer, String text) {
    var id = text.substring(text.lastIndexOf('/') + 1);
    return answer
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("id").asString().equals(id))
        .findFirst()
        .orElseGet(() -> answer.json().path("nothing"));
  }
}
