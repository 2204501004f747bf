package io.ascolto.command;

import io.ascolto.command.member.Inactivity;
import io.ascolto.command.privacy.Inactive;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the slice of members has not seen for long, for the one that forgets. */
@Component
class InactiveMembers implements Inactive {

  private final Inactivity members;

  InactiveMembers(Inactivity members) {
    this.members = members;
  }

  @Override
  public boolean canAsk() {
    return members.canAsk();
  }

  @Override
  public void begin(Instant now) {
    members.begin(now);
  }

  @Override
  public int unasked(Instant seenBefore, int most) {
    return members.unasked(seenBefore, most);
  }

  @Override
  public int ask(Instant seenBefore, Instant now, Instant until, int most) {
    return members.ask(seenBefore, now, until, most);
  }

  @Override
  public List<MemberId> silent(Instant seenBefore, Instant askedBefore, int most) {
    return members.silent(seenBefore, askedBefore, most);
  }
}
