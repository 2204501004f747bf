package io.ascolto.command.board;

import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.board.Visibility;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a board as described, or brings an existing one to that description.
 *
 * @param withoutAccount whether browsers may vote whose people have not signed in; empty leaves it
 *     as it is
 * @param segments who sees it besides the team, with SEGMENT; empty leaves it as it is
 */
@Requires(Permission.KEEP_BOARDS)
public record KeepBoard(
    @TargetAggregateIdentifier BoardSlug board,
    MemberId by,
    String name,
    VotingModel votingModel,
    Visibility visibility,
    Optional<Boolean> withoutAccount,
    Optional<List<String>> segments) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  public static KeepBoard of(
      String slug,
      MemberId by,
      @Nullable String name,
      @Nullable String votingModel,
      @Nullable String visibility,
      @Nullable Boolean withoutAccount,
      @Nullable List<String> segments) {
    if ("BUDGET".equals(votingModel)) {
      throw Rejection.conflict("board.model.unavailable", "Voting with a budget is not there yet")
          .asException();
    }
    new Shape()
        .matches("board", slug, SLUG, "must be 1 to 64 lower-case letters, digits and hyphens")
        .length("name", name, 1, 80)
        .require(isOneOf(VotingModel.values(), votingModel), "votingModel", "unknown", "is unknown")
        .require(isOneOf(Visibility.values(), visibility), "visibility", "unknown", "is unknown")
        .check();
    if (name == null || votingModel == null || visibility == null) {
      throw new IllegalStateException("The shape was checked");
    }
    return new KeepBoard(
        new BoardSlug(slug),
        by,
        name.strip(),
        VotingModel.valueOf(votingModel),
        Visibility.valueOf(visibility),
        Optional.ofNullable(withoutAccount),
        Optional.ofNullable(segments)
            .map(some -> some.stream().map(String::strip).distinct().sorted().toList()));
  }

  private static boolean isOneOf(Enum<?>[] known, @Nullable String name) {
    return Arrays.stream(known).anyMatch(value -> value.name().equals(name));
  }
}
