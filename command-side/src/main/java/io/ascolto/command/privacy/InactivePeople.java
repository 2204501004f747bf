package io.ascolto.command.privacy;

import io.ascolto.command.platform.Retained;
import io.ascolto.events.privacy.RetentionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever has not been here for long is asked whether to stay, and forgotten when they are not. */
@Component
class InactivePeople implements Retained {

  /** From the letter on. */
  private static final Duration GRACE = Duration.ofDays(30);

  /** In one run: a mail server takes only so many letters. */
  private static final int LETTERS = 500;

  /** In one run: each of them is looked for in the whole log. */
  private static final int FORGOTTEN = 50;

  private final Inactive people;
  private final Forgettings forgettings;

  InactivePeople(Inactive people, Forgettings forgettings) {
    this.people = people;
    this.forgettings = forgettings;
  }

  @Override
  public RetentionRule rule() {
    return RetentionRule.INACTIVE_PEOPLE;
  }

  @Override
  public boolean lacksMail() {
    return !people.canAsk();
  }

  @Override
  public List<Effect> due(Instant now, Duration kept) {
    var asked = people.canAsk() ? people.unasked(now.minus(kept), LETTERS) : 0;
    var silent = people.silent(now.minus(kept), now.minus(GRACE), FORGOTTEN);
    return effects(asked, silent.size());
  }

  @Override
  public List<Effect> clear(Instant now, Duration kept) {
    people.begin(now);
    var silent = people.silent(now.minus(kept), now.minus(GRACE), FORGOTTEN);
    silent.forEach(one -> forgettings.accept(new Forgetting(one, Optional.empty(), Set.of())));
    var asked = people.canAsk() ? people.ask(now.minus(kept), now, now.plus(GRACE), LETTERS) : 0;
    return effects(asked, silent.size());
  }

  private static List<Effect> effects(int asked, int forgotten) {
    return List.of(new Effect(Act.ASKED, asked), new Effect(Act.FORGOTTEN, forgotten));
  }
}
