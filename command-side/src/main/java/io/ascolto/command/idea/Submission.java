package io.ascolto.command.idea;

import io.ascolto.command.vault.Vault;
import java.time.Instant;
import java.util.List;

/** What was submitted; a repeated request is known by it, also when the idea was edited since. */
record Submission(String board, String authorId, Instant at, Said said, List<String> tags) {

  boolean says(SubmitIdea command, Vault vault) {
    return board.equals(command.board())
        && isBy(command.author().toString())
        && tags.equals(command.tags())
        && said.is(command.title(), command.text(), vault);
  }

  boolean isBy(String member) {
    return authorId.equals(member);
  }
}
