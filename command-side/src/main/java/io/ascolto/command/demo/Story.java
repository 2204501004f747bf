package io.ascolto.command.demo;

import io.ascolto.events.board.VotingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What people of the demo say and do, as it is written down; days count back from its end. */
record Story(
    Map<String, Colleague> staff, List<Names> names, List<Board> boards, List<Long> newsletters) {

  static final String USUAL_LANGUAGE = "en";

  private static final List<String> BOARDS = List.of("machines", "principles");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // What a remark does not say is no, none or nothing.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Somebody of the company. */
  record Colleague(String name, String address) {}

  /**
   * Names of one country.
   *
   * @param each with how many last names each first name goes
   */
  record Names(int each, List<String> first, List<String> last) {}

  /**
   * @param name by language
   */
  record Board(String slug, VotingModel model, Map<String, String> name, List<Idea> ideas) {}

  /**
   * @param by the number of a customer
   * @param votes by choice
   */
  record Idea(
      String key,
      long day,
      String by,
      Map<String, Integer> votes,
      Curve curve,
      List<String> tags,
      String title,
      String text,
      List<Move> moves,
      List<Remark> talk) {

    Idea {
      moves = given(moves);
      talk = given(talk);
    }

    private static <T> List<T> given(@Nullable List<T> written) {
      return written == null ? List.of() : List.copyOf(written);
    }
  }

  record Move(long day, String by, String to, String says) {}

  /**
   * @param by the number of a customer, or a colleague
   * @param to which remark it answers, counted from 1; 0 for none
   * @param thumbs how many agreed without a word
   */
  record Remark(long day, String by, int to, int thumbs, boolean official, String says) {}

  private record People(Map<String, Colleague> staff, List<Names> names, List<Long> newsletters) {}

  static Story read() {
    var people = read("people", People.class);
    var boards = BOARDS.stream().map(name -> read(name, Board.class)).toList();
    return new Story(
        new LinkedHashMap<>(people.staff()), people.names(), boards, people.newsletters());
  }

  /** This language where the boards have names in it, else the usual one. */
  String spoken(String language) {
    return boards.stream().allMatch(board -> board.name().containsKey(language))
        ? language
        : USUAL_LANGUAGE;
  }

  private static <T> T read(String name, Class<T> as) {
    var file = "/demo/" + name + ".yaml";
    try (InputStream text = Objects.requireNonNull(Story.class.getResourceAsStream(file), file)) {
      return JSON.convertValue(new Yaml().<Object>load(text), as);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
