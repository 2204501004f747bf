package io.ascolto.command.notice;

import io.ascolto.events.member.MemberId;
import java.util.Optional;

/** To where members are written. It blocks. */
@FunctionalInterface
public interface MemberAddresses {

  Optional<String> of(MemberId member);
}
