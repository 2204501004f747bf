package io.ascolto.query.member;

import reactor.core.publisher.Mono;

/**
 * Finds members by address, of which the views hold only sealed ones; the side of commands answers.
 */
@FunctionalInterface
public interface AddressBook {

  /** The id of whoever has exactly this address, or empty. */
  Mono<String> memberAt(String address);
}
