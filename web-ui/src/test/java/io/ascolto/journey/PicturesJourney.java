package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertCreated;
import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.called;
import static io.ascolto.journey.Scene.somebody;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is seen by whoever reads the text that shows it, and by nobody else. */
@OnSharedHub
class PicturesJourney {

  private static final Map<String, String> WHY = Map.of("reason", "It insults others");

  @Test
  void aPictureComesBackUprightAndWithoutWhatTheCameraNoted(Hub hub) {
    var words = called("Ada");
    var photo = Photo.saying(words);
    assertThat(new String(photo.file(), ISO_8859_1)).contains(words);
    var ada = hub.owner().as(somebody());
    var shown = Shown.by(ada, photo);

    var answer = ada.get(shown.path());
    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Disposition")).isEqualTo("inline");
    assertThat(answer.header("Cache-Control")).contains("private", "no-cache");
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; sandbox");
    assertThat(new String(ada.bytes(shown.path()), ISO_8859_1)).doesNotContain(words);
    assertThat(ada.with("If-None-Match", answer.header("ETag")).get(shown.path()).status())
        .isEqualTo(304);
  }

  @Test
  void untilATextShowsItOnlyItsAuthorSeesIt(Hub hub) {
    var scene = Scene.upvoting(hub);
    var ada = hub.owner().as(somebody());
    var eve = hub.owner().as(somebody());
    var shown = Shown.by(ada, Photo.saying(called("Ada")));
    Shown.by(eve, Photo.saying(called("Eve")));
    assertThat(ada.get(shown.path()).status()).isEqualTo(200);
    for (var other : new Client[] {hub.anonymous(), eve, hub.owner()}) {
      assertProblem(other.get(shown.path()), 404, "picture.unknown");
    }
    var tag = ada.get(shown.path()).header("ETag");
    assertThat(eve.with("If-None-Match", tag).get(shown.path()).status()).isEqualTo(404);

    var copied = eve.put(Scene.ideaPath(), shown.in(scene));
    assertThat(hub.anonymous().after(copied).get(shown.path()).status())
        .as("a stranger's text makes it nobody's")
        .isEqualTo(404);
    var published = ada.put(Scene.ideaPath(), shown.in(scene));
    assertThat(hub.anonymous().after(published).get(shown.path()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"PUBLIC, 200, 200", "SIGNED_IN, 404, 200", "TEAM, 404, 404"})
  void whoMayNotReadTheBoardDoesNotSeeItsPictures(
      String visibility, int visitor, int member, Hub hub) {
    var board = "board-" + UUID.randomUUID();
    assertCreated(
        hub.owner().put("/api/boards/" + board, Scene.board("Mills", "UPVOTE", visibility)));
    var scene = new Scene(hub.owner(), hub.anonymous(), board);
    var inIdea = Shown.by(hub.owner(), Photo.saying(called("Ada")));
    var inComment = Shown.by(hub.owner(), Photo.saying(called("Ada")));
    var idea = Scene.ideaPath();
    var reader = hub.owner().as(somebody());
    Shown.by(reader, Photo.saying(called("Eve")));
    hub.owner().put(idea, inIdea.in(scene));
    var last = hub.owner().put(idea + "/comments/" + UUID.randomUUID(), inComment.remark());
    for (var shown : new Shown[] {inIdea, inComment}) {
      assertThat(hub.anonymous().after(last).get(shown.path()).status()).isEqualTo(visitor);
      assertThat(reader.get(shown.path()).status()).isEqualTo(member);
      assertThat(hub.owner().get(shown.path()).status()).isEqualTo(200);
    }
  }

  @Test
  void aPictureIsHiddenAndTakenBackWithItsText(Hub hub) {
    var scene = Scene.upvoting(hub);
    var visitor = hub.anonymous();
    var ada = hub.owner().as(somebody());
    var inIdea = Shown.by(ada, Photo.saying(called("Ada")));
    var inComment = Shown.by(ada, Photo.saying(called("Ada")));
    var idea = Scene.ideaPath();
    var comment = "/api/comments/" + UUID.randomUUID();
    ada.put(idea, inIdea.in(scene));
    var last = ada.put(idea + comment.substring("/api".length()), inComment.remark());
    assertThat(visitor.after(last).get(inComment.path()).status()).isEqualTo(200);

    var hidden = hub.owner().put(comment + "/hidden", WHY);
    assertThat(visitor.after(hidden).get(inComment.path()).status()).isEqualTo(404);
    assertThat(hub.owner().get(inComment.path()).status()).as("who moderates").isEqualTo(200);
    var restored = hub.owner().delete(comment + "/hidden");
    assertThat(visitor.after(restored).get(inComment.path()).status()).isEqualTo(200);

    var ideaHidden = hub.owner().put(idea + "/hidden", WHY);
    assertThat(visitor.after(ideaHidden).get(inIdea.path()).status()).isEqualTo(404);
    assertThat(visitor.get(inComment.path()).status()).as("with its discussion").isEqualTo(404);
    var ideaRestored = hub.owner().delete(idea + "/hidden");
    assertThat(visitor.after(ideaRestored).get(inIdea.path()).status()).isEqualTo(200);

    var withdrawn = ada.delete(comment);
    assertThat(visitor.after(withdrawn).get(inComment.path()).status()).isEqualTo(404);
    assertThat(hub.owner().get(inComment.path()).status()).isEqualTo(404);
    var ideaWithdrawn = ada.delete(idea);
    assertThat(visitor.after(ideaWithdrawn).get(inIdea.path()).status()).isEqualTo(404);
  }

  @Test
  void anIdeaShowsItWithAndWithoutJavaScript(Hub hub) {
    var scene = Scene.upvoting(hub);
    var ada = hub.owner().as(somebody());
    var shown = Shown.by(ada, Photo.saying(called("Ada")));
    var idea = Scene.ideaPath();
    var written = ada.put(idea, shown.in(scene));
    var image =
        "<img src=\"%s\" alt=\"the mill\" loading=\"lazy\" width=\"80\" height=\"120\" />"
            .formatted(shown.path().substring(1));
    var visitor = hub.anonymous().after(written);
    assertThat(visitor.get(idea).json().path("html").asString()).contains(image);
    var listed = visitor.get("/api/ideas?board=" + scene.board()).json().path("items").get(0);
    assertThat(listed.path("excerpt").asString()).isEqualTo("See the mill");
    assertThat(visitor.with("Accept", "text/html").get(idea.substring("/api".length())).text())
        .contains(image);
  }

  @Test
  void whatIsNotTakenSaysWhy(Hub hub) {
    var ada = hub.owner().as(somebody());
    assertThat(hub.anonymous().upload("/api/pictures", new byte[9]).status()).isEqualTo(401);
    var blocked = hub.owner().with("Content-Type", "application/json");
    assertThat(blocked.post("/api/pictures", Map.of()).status()).isEqualTo(415);
    var words = ada.upload("/api/pictures", "<svg onload='alert(1)'/>".getBytes(ISO_8859_1));
    assertProblem(words, 415, "picture.format");
    assertThat(words.badFields()).containsExactly("file");
    assertProblem(ada.upload("/api/pictures", new byte[6_000_000]), 413, "picture.too.large");
    var broken = "GIF89a and no more than that".getBytes(ISO_8859_1);
    assertProblem(ada.upload("/api/pictures", broken), 422, "picture.unreadable");
    assertProblem(ada.upload("/api/pictures", new byte[0]), 422, "fields.invalid");
    assertThat(ada.get("/api/pictures/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(ada.get("/api/pictures/x").status()).isEqualTo(404);
  }

  @Test
  void nobodyAddsMoreThanManyAnHour(Hub hub) {
    var ada = hub.owner().as(somebody());
    for (var i = 0; i < 30; i++) {
      assertProblem(ada.upload("/api/pictures", new byte[] {1}), 415, "picture.format");
    }
    var refused = ada.upload("/api/pictures", new byte[] {1});
    assertProblem(refused, 429, "requests.too-many");
    assertThat(refused.header("Retry-After")).isNotEmpty();
  }
}
