package io.ascolto.command.member;

import io.ascolto.command.platform.EventLog;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens members' addresses; they are in their streams alone, and sealed. */
@Component
public class KnownAddresses {

  private final EventLog log;
  private final Vault vault;

  KnownAddresses(EventLog log, Vault vault) {
    this.log = log;
    this.vault = vault;
  }

  /** Empty also for the owner who did not say who they are. It blocks. */
  public Optional<String> of(MemberId member) {
    return log.stream(new MemberStream(member).toString()).stream()
        .flatMap(KnownAddresses::told)
        .reduce((_, last) -> last)
        .flatMap(vault::open)
        .filter(address -> !address.equals(FirstOwner.NOBODY_YET));
  }

  private static Stream<Sealed> told(Object event) {
    return switch (event) {
      case MemberJoined joined -> Stream.of(joined.address());
      case AddressReplaced replaced -> Stream.of(replaced.address());
      default -> Stream.empty();
    };
  }
}
