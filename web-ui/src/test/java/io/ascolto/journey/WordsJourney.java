package io.ascolto.journey;

import static io.ascolto.journey.Scene.choice;
import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.disk.Contents;
import io.ascolto.disk.Contents.Piece;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file of the hub holds what a person wrote, but for the words in the search index. */
class WordsJourney {

  private static final String TITLE = "Zirbelkieferngeruch";
  private static final String TEXT = "Quittenmarmeladenglas";
  private static final String NOTE = "Rhabarberkompottdose";
  private static final String AUTHOR = "ottokar.wunderlich";
  private static final String CUSTOMER = "adelgunde.sonnenschein";

  @Test
  void noFileHoldsWhatPeopleWroteInClear() throws IOException {
    try (var hub = Hub.embedded()) {
      write(hub);
      hub.stop();
      var indexed = new AtomicInteger();
      Contents.each(
          hub.home(),
          piece -> {
            assertThat(holding(piece, AUTHOR, CUSTOMER, NOTE)).as(piece.where()).isEmpty();
            if (piece.where().startsWith(hub.data() + "/index-")) {
              indexed.addAndGet(holding(piece, TITLE).size());
            } else {
              assertThat(holding(piece, TITLE, TEXT)).as(piece.where()).isEmpty();
            }
          });
      assertThat(indexed.get())
          .as("pieces of the index with the word: the search itself")
          .isPositive();
    }
  }

  private static void write(Hub hub) {
    var owner = hub.owner();
    Scene.assertCreated(owner.put("/api/boards/b", Scene.board("Board", "UPVOTE", "PUBLIC")));
    var idea = Scene.ideaPath();
    var body = Map.of("board", "b", "title", TITLE, "text", TEXT);
    var author = owner.as(AUTHOR + "@example.org");
    Scene.assertCreated(author.put(idea, body));
    assertThat(author.put(idea + "/vote", choice("UP")).good()).isTrue();
    var heard = Map.of("choice", "UP", "source", "call", "note", NOTE);
    assertThat(owner.put(idea + "/votes/" + CUSTOMER + "@example.org", heard).good()).isTrue();
    assertThat(author.put(idea, Map.of("board", "b", "title", "x", "text", TEXT)).good()).isFalse();
    hub.awaitViews(Duration.ofSeconds(20));
  }

  private static List<String> holding(Piece piece, String... words) {
    return Stream.of(words)
        .filter(word -> piece.text().contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }
}
