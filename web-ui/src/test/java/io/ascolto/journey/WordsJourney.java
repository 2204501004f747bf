package io.ascolto.journey;

import static io.ascolto.journey.Scene.choice;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      var indexed = 0;
      for (var file : files(hub)) {
        var bytes = Files.readAllBytes(file);
        assertThat(List.of(AUTHOR, CUSTOMER, NOTE))
            .as(file.toString())
            .noneMatch(word -> holds(bytes, word));
        if (isSearchIndex(hub, file)) {
          indexed += holds(bytes, TITLE) ? 1 : 0;
        } else {
          assertThat(List.of(TITLE, TEXT)).as(file.toString()).noneMatch(w -> holds(bytes, w));
        }
      }
      assertThat(indexed).as("files of the index with the word: the search itself").isPositive();
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

  /** Everything that the hub left: data, keys, and what it printed. */
  private static List<Path> files(Hub hub) throws IOException {
    try (var files = Files.walk(hub.data().resolveSibling(""))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean isSearchIndex(Hub hub, Path file) {
    return hub.data().relativize(file).toString().startsWith("index-");
  }

  /** In any case of letters, as bytes of UTF-8 and of UTF-16. */
  private static boolean holds(byte[] bytes, String word) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    var lower = word.toLowerCase(Locale.ROOT);
    return text.contains(lower) || text.replace("\0", "").contains(lower);
  }
}
