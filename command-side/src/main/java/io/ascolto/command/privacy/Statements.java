package io.ascolto.command.privacy;

import io.ascolto.events.member.MemberId;
import io.ascolto.events.privacy.RemovalGround;
import io.ascolto.events.report.Subject;
import java.net.URI;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Tells authors why something of theirs was removed; the slice of members writes the letter. */
@FunctionalInterface
public interface Statements {

  /**
   * What an author is told.
   *
   * @param says how the text begins, so that they know which it is
   * @param locale of whoever decided
   * @param at by which address the hub was asked, where its settings do not say
   */
  record Statement(
      Subject subject, String says, RemovalGround ground, String reason, Locale locale, URI at) {

    @Override
    public String toString() {
      return "Statement";
    }
  }

  /** Does nothing where no address of theirs is known. */
  Mono<Void> tell(MemberId author, Statement statement);
}
