package io.ascolto.query.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many of the texts that people called the same are among the first five; skipped where the
 * files are absent.
 */
class SimilarRecallTest {

  private static final Path FILES = Path.of("../../shared/data/similar");
  private static final int FIRST = 5;

  private record Words(String title, String text) {}

  private record Asked(String id, Words words, Set<String> wanted) {}

  @TempDir Path data;

  @BeforeEach
  void find() {
    assumeTrue(Files.isDirectory(FILES));
  }

  @Test
  void sevenOfTenReportsOfTheSameBugAreFound() throws IOException {
    Map<String, Words> known = new LinkedHashMap<>();
    for (var line : Files.readAllLines(FILES.resolve("gitbugs_hadoop_docs.tsv"))) {
      var cells = line.split("\t", -1);
      known.put(cells[0], new Words(cells[1], cells[2]));
    }
    var asked = new ArrayList<Asked>();
    for (var line : Files.readAllLines(FILES.resolve("gitbugs_hadoop_dupgroups.tsv"))) {
      var group = Set.of(line.split("\t"));
      for (var id : group) {
        var others = group.stream().filter(other -> !other.equals(id)).collect(Collectors.toSet());
        asked.add(new Asked(id, Objects.requireNonNull(known.get(id)), others));
      }
    }

    assertThat(recall("hadoop", known, asked, true)).isGreaterThan(0.7);
    assertThat(recall("hadoop", known, asked, false)).isGreaterThan(0.57);
  }

  @Test
  void halfOfTheQuestionsAskedBeforeAreFound() throws IOException {
    Map<String, Words> known = new LinkedHashMap<>();
    var asked = new ArrayList<Asked>();
    for (var line : Files.readAllLines(FILES.resolve("semeval2016_dev.jsonl"))) {
      var question = new JsonMapper().readTree(line);
      var wanted = new HashSet<String>();
      for (var candidate : question.path("candidates")) {
        known.put(candidate.path("id").asString(), words(candidate));
        if (candidate.path("relevant").asBoolean()) {
          wanted.add(candidate.path("id").asString());
        }
      }
      if (!wanted.isEmpty()) {
        asked.add(new Asked(question.path("id").asString(), words(question), wanted));
      }
    }

    assertThat(recall("semeval", known, asked, true)).isGreaterThan(0.53);
    assertThat(recall("semeval", known, asked, false)).isGreaterThan(0.47);
  }

  private static Words words(JsonNode of) {
    return new Words(of.path("title").asString(), of.path("body").asString());
  }

  /**
   * @return the share of the wanted that is found, at most {@link #FIRST} of them, on average
   */
  private double recall(String of, Map<String, Words> known, List<Asked> asked, boolean withText)
      throws IOException {
    var story = new Story().board("b", "UPVOTE", "PUBLIC");
    known.forEach((id, words) -> story.idea(id, "b", words.title(), words.text()));
    try (var view = Listening.store(data).open(1)) {
      view.apply(story.log());
      var recall = 0.0;
      for (var one : asked) {
        var words = one.words();
        var found =
            view
                .shown()
                .similar(
                    new Similar(
                        List.of("b"), words.title(), withText ? words.text() : "", FIRST + 1))
                .stream()
                .map(similar -> similar.idea().card().id())
                .filter(id -> !id.equals(Story.id(one.id())))
                .limit(FIRST)
                .toList();
        var right = one.wanted().stream().map(Story::id).filter(found::contains).count();
        recall += (double) right / Math.min(FIRST, one.wanted().size());
      }
      recall /= asked.size();
      System.out.printf(
          Locale.ROOT, "%s, %s: recall@5 %.3f%n", of, withText ? "text" : "title alone", recall);
      return recall;
    }
  }
}
