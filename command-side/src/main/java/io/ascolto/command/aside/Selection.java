package io.ascolto.command.aside;

import io.ascolto.command.platform.Shape;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which votes of a board are meant: those to which all of it applies.
 *
 * @param from when they were cast at the earliest
 * @param until before when
 * @param channels through what they came; empty: through anything, as with the next three
 * @param ways how their voters had signed in
 * @param networks from where, as a preview calls them
 * @param campaigns by links that were marked so
 * @param newWithin how new their voters were then, at most
 */
record Selection(
    String board,
    Optional<String> idea,
    Optional<Instant> from,
    Optional<Instant> until,
    Set<String> channels,
    Set<String> ways,
    Set<String> networks,
    Set<String> campaigns,
    Optional<Duration> newWithin) {

  private static final int MOST_HOURS = 24 * 365;
  private static final String INSTANT = "must be a time such as 2026-03-01T10:00:00Z";

  Selection {
    channels = Set.copyOf(channels);
    ways = Set.copyOf(ways);
    networks = Set.copyOf(networks);
    campaigns = Set.copyOf(campaigns);
  }

  /** What somebody typed. */
  record Wanted(
      @Nullable String idea,
      @Nullable String from,
      @Nullable String until,
      @Nullable List<String> channels,
      @Nullable List<String> ways,
      @Nullable List<String> networks,
      @Nullable List<String> campaigns,
      @Nullable Integer newWithinHours) {}

  static Selection of(String board, Wanted wanted) {
    var from = instant(wanted.from());
    var until = instant(wanted.until());
    var hours = Optional.ofNullable(wanted.newWithinHours());
    new Shape()
        .require(wanted.idea() == null || isId(wanted.idea()), "idea", "malformed", "must be an id")
        .require(wanted.from() == null || from.isPresent(), "from", "malformed", INSTANT)
        .require(wanted.until() == null || until.isPresent(), "until", "malformed", INSTANT)
        .require(
            hours.filter(some -> some < 1 || some > MOST_HOURS).isEmpty(),
            "newWithinHours",
            "out-of-range",
            "must be from 1 to " + MOST_HOURS)
        .check();
    return new Selection(
        board,
        Optional.ofNullable(wanted.idea()),
        from,
        until,
        some(wanted.channels()),
        some(wanted.ways()),
        some(wanted.networks()),
        some(wanted.campaigns()),
        hours.map(Duration::ofHours));
  }

  /** Whether it can only be told of votes whose circumstances are known. */
  boolean asksForCircumstances() {
    return !(channels.isEmpty() && ways.isEmpty() && networks.isEmpty() && campaigns.isEmpty());
  }

  boolean isWithin(Instant at) {
    return from.filter(at::isBefore).isEmpty() && until.filter(end -> !at.isBefore(end)).isEmpty();
  }

  boolean fits(Circumstance how) {
    return fits(channels, Optional.of(how.channel()))
        && fits(ways, how.way())
        && fits(networks, how.network())
        && fits(campaigns, how.campaign());
  }

  private static boolean fits(Set<String> wanted, Optional<String> is) {
    return wanted.isEmpty() || is.filter(wanted::contains).isPresent();
  }

  private static boolean isId(String written) {
    try {
      return UUID.fromString(written).toString().equals(written);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Set<String> some(@Nullable List<String> named) {
    return named == null ? Set.of() : Set.copyOf(named);
  }

  private static Optional<Instant> instant(@Nullable String written) {
    try {
      return Optional.ofNullable(written).map(Instant::parse);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
