package io.ascolto.command.aside;

import io.ascolto.command.aside.Votes.Vote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a selection of votes means.
 *
 * @param votes how many
 * @param ideas on which, by id
 * @param unknown of how many no circumstances are known
 */
@Schema(name = "AsidePreview")
record AsidePreview(
    int votes,
    List<Counted> ideas,
    List<Counted> channels,
    List<Counted> ways,
    List<Counted> networks,
    List<Counted> campaigns,
    long unknown) {

  private static final int MOST = 20;

  /** The most frequent first, twenty at most. */
  @Schema(name = "CountedVotes")
  record Counted(String value, long votes) {}

  static AsidePreview of(List<Vote> votes) {
    return new AsidePreview(
        votes.size(),
        counted(votes.stream().map(vote -> vote.idea().toString())),
        counted(votes, how -> Optional.of(how.channel())),
        counted(votes, Circumstance::way),
        counted(votes, Circumstance::network),
        counted(votes, Circumstance::campaign),
        votes.stream().filter(vote -> vote.how().isEmpty()).count());
  }

  private static List<Counted> counted(
      List<Vote> votes, Function<Circumstance, Optional<String>> of) {
    return counted(votes.stream().flatMap(vote -> vote.how().flatMap(of).stream()));
  }

  private static List<Counted> counted(Stream<String> values) {
    return values
        .collect(Collectors.groupingBy(one -> one, Collectors.counting()))
        .entrySet()
        .stream()
        .map(one -> new Counted(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingLong(Counted::votes).reversed().thenComparing(Counted::value))
        .limit(MOST)
        .toList();
  }
}
