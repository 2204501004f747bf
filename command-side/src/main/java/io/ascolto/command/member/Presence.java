package io.ascolto.command.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ascolto.command.platform.Actor;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Notes when people were here last, to the hour: more is not needed, and would cost each request.
 */
@Component
public class Presence {

  private static final Duration ENOUGH = Duration.ofHours(1);

  private final LastSeen lastSeen;
  private final Cache<MemberId, Boolean> noted =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(ENOUGH).build();

  Presence(LastSeen lastSeen) {
    this.lastSeen = lastSeen;
  }

  public void note(Actor who) {
    if (who.role() != Role.DEVICE
        && noted.asMap().putIfAbsent(who.member(), Boolean.TRUE) == null) {
      lastSeen.note(LastSeen.Of.MEMBER, who.member().toString());
    }
  }
}
