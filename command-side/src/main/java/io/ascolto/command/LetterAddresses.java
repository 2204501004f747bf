package io.ascolto.command;

import io.ascolto.command.member.KnownAddresses;
import io.ascolto.command.notice.MemberAddresses;
import io.ascolto.events.member.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** To where the slice of members writes, for the one that tells people what happened. */
@Component
class LetterAddresses implements MemberAddresses {

  private final KnownAddresses addresses;

  LetterAddresses(KnownAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Optional<String> of(MemberId member) {
    return addresses.of(member);
  }
}
