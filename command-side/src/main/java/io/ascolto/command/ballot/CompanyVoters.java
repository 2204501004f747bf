package io.ascolto.command.ballot;

import io.ascolto.events.member.MemberId;
import reactor.core.publisher.Mono;

/** Who votes for a company, which is named by what its own systems call it; members answer. */
public interface CompanyVoters {

  /**
   * The one member who stands for everybody there of whom nobody knows.
   *
   * @param field what names the company, where there is none
   */
  Mono<MemberId> somebodyAt(String company, String field);

  /**
   * The member so named, who belongs to the company from then on; an unknown address is made one.
   */
  Mono<MemberId> at(String company, String idOrAddress, String field);
}
