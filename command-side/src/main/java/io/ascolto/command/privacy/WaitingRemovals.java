package io.ascolto.command.privacy;

import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.privacy.RemovalTable.Row;
import io.ascolto.command.privacy.RemovalTable.State;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.privacy.RemovalGround;
import io.ascolto.events.report.Subject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is to be removed, and what was. It blocks. */
@Component
class WaitingRemovals {

  /** What is decided makes room for the next. */
  private static final int SHOWN = 50;

  /**
   * A text that somebody proposed to remove.
   *
   * @param id of the idea or the comment
   * @param says null once nobody can read it any more
   * @param reason what the author would be told
   * @param objection of the author of a text that was removed; null of one that is to be
   * @param proposedByYou whether it takes somebody else to agree
   * @param mayAgree whether whoever asks can; with an objection, whether they can answer
   */
  @Schema(name = "WaitingRemoval")
  record Waiting(
      Subject subject,
      String id,
      String idea,
      @Nullable String says,
      RemovalGround ground,
      @Nullable String reason,
      @Nullable String objection,
      boolean proposedByYou,
      boolean mayAgree) {}

  /**
   * What its author is told of a removed text.
   *
   * @param id of the idea or the comment
   * @param objection what they said to it
   * @param answer what the team said to that
   */
  @Schema(name = "OwnRemoval")
  record Told(
      Subject subject,
      String id,
      String idea,
      RemovalGround ground,
      @Nullable String reason,
      Instant removedAt,
      @Nullable String objection,
      @Nullable String answer) {}

  private final RemovalTable table;
  private final HiddenTexts texts;
  private final EventLog log;
  private final Vault vault;
  private final Forgetful slices;

  WaitingRemovals(
      RemovalTable table, HiddenTexts texts, EventLog log, Vault vault, Forgetful slices) {
    this.table = table;
    this.texts = texts;
    this.log = log;
    this.vault = vault;
    this.slices = slices;
  }

  List<Waiting> forTeam(Actor by) {
    return Stream.concat(table.objected().stream(), table.in(State.PROPOSED).stream())
        .flatMap(row -> forTeam(row, by).stream())
        .limit(SHOWN)
        .toList();
  }

  private Optional<Waiting> forTeam(Row row, Actor by) {
    return texts
        .place(row.subject(), row.text())
        .filter(place -> {
          var there = by.on(place.board());
          return there.may(Permission.MODERATE)
              && place.reach().admits(there.seenAs(), by.member());
        })
        .map(place -> {
          var isYours = row.by().equals(by.member());
          return new Waiting(
              row.subject(),
              row.text(),
              row.idea(),
              says(row),
              row.ground(),
              vault.open(row.reason()).orElse(null),
              row.objection().flatMap(vault::open).orElse(null),
              isYours,
              (!isYours || row.objection().isPresent())
                  && by.on(place.board()).may(Permission.REMOVE));
        });
  }

  private @Nullable String says(Row row) {
    var last = Wordings.of(row.subject(), row.text(), log).said().getLast();
    var clear =
        last.stream().flatMap(box -> vault.open(box).stream()).collect(Collectors.joining("\n\n"));
    return clear.isEmpty() ? null : clear;
  }

  /** Also of what they wrote before they were joined with another. */
  List<Told> forAuthor(MemberId author) {
    return table.of(slices.selves(author)).stream()
        .map(row ->
            new Told(
                row.subject(),
                row.text(),
                row.idea(),
                row.ground(),
                vault.open(row.reason()).orElse(null),
                Instant.ofEpochSecond(row.removedAt().orElse(0L)),
                row.objection().flatMap(vault::open).orElse(null),
                row.answer().flatMap(vault::open).orElse(null)))
        .toList();
  }
}
