package io.ascolto.command.board;

import io.ascolto.command.platform.Requires;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.member.Permission;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives a board one more stage, behind those it has. */
@Requires(Permission.KEEP_BOARDS)
public record AddStage(@TargetAggregateIdentifier BoardSlug board, Stage stage) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?");

  static AddStage of(String board, String slug, @Nullable String kind) {
    var known =
        Arrays.stream(StageKind.values()).filter(one -> one.name().equals(kind)).findFirst();
    new Shape().require(known.isPresent(), "kind", "unknown", "is unknown").check();
    return of(board, slug, known.orElseThrow());
  }

  /** The roadmap shows what is being worked on or done, and not what is open or declined. */
  public static AddStage of(String board, String slug, StageKind kind) {
    new Shape()
        .matches("stage", slug, SLUG, "must be 1 to 32 lower-case letters, digits and hyphens")
        .check();
    var onRoadmap = kind != StageKind.OPEN && kind != StageKind.DECLINED;
    return new AddStage(new BoardSlug(board), new Stage(slug, kind.name(), onRoadmap));
  }
}
