package io.ascolto.command.idea;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.List;

/** What was submitted; a repeated request is known by it, also when the idea was edited since. */
record Submission(String board, String authorId, Instant at, Said said, List<String> tags) {

  /** What asking for the same again comes to; something else is refused. */
  Outcome repeatedBy(SubmitIdea command, Vault vault) {
    if (says(command, vault)) {
      return Outcome.DONE;
    }
    throw Rejection.conflict("idea.exists", "Another idea was submitted with this id")
        .asException();
  }

  private boolean says(SubmitIdea command, Vault vault) {
    return board.equals(command.board())
        && authorId.equals(command.author().toString())
        && tags.equals(command.tags())
        && said.is(command.title(), command.text(), vault);
  }

  /** One's own words are one's own, also those of a member who turned out to be the same person. */
  void checkOwn(MemberId member, SamePerson people, String code, String message) {
    if (!people.are(authorId, member)) {
      throw Rejection.forbidden(code, message).asException();
    }
  }
}
