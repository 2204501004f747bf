package io.ascolto.command.privacy;

import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.List;

/** Members without duties who have not been here for long, as their slice knows them. It blocks. */
public interface Inactive {

  boolean canAsk();

  /** Notes since when people have not been here whom nobody noted before. */
  void begin(Instant now);

  /** How many were not asked yet, {@code most} at most. */
  int unasked(Instant seenBefore, int most);

  /** Asks them whether to stay, and says how many were asked. */
  int ask(Instant seenBefore, Instant now, Instant until, int most);

  /** Who was asked, and has not been here since. */
  List<MemberId> silent(Instant seenBefore, Instant askedBefore, int most);
}
