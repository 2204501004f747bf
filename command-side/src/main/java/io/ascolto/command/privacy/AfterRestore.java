package io.ascolto.command.privacy;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.vault.KeyFiles;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A backup knows nothing of what was forgotten or removed since. The ledger has destroyed the words
 * again; here goes what went with them: people by whom nobody signs in any more, ideas and comments
 * that were taken back. It reads the whole log, once after a restore.
 */
@Component
class AfterRestore {

  private static final Logger LOG = LoggerFactory.getLogger(AfterRestore.class);
  private static final int AT_ONCE = 1_000;

  private final Path restored;
  private final EventLog log;
  private final Forgetful slices;
  private final Commands commands;

  AfterRestore(
      @Value("${ascolto.data-dir:./data}") Path data,
      EventLog log,
      Forgetful slices,
      Commands commands) {
    this.restored = data.resolve(KeyFiles.SINCE);
    this.log = log;
    this.slices = slices;
    this.commands = commands;
  }

  /** In the start that restoring makes, which serves nobody; what stops it is done at the next. */
  @EventListener(ApplicationReadyEvent.class)
  void followUp() throws IOException {
    if (!Files.exists(restored)) {
      return;
    }
    var since =
        Files.readAllLines(restored).stream().map(UUID::fromString).collect(Collectors.toSet());
    if (!since.isEmpty()) {
      follow(remains(since));
    }
    Files.delete(restored);
  }

  private Remains remains(Set<UUID> since) {
    var remains = new Remains(since);
    var position = 0L;
    for (var next = log.after(position, AT_ONCE);
        !next.isEmpty();
        next = log.after(position, AT_ONCE)) {
      next.forEach(event -> remains.look(event.getPayload()));
      position += next.size();
    }
    return remains;
  }

  private void follow(Remains remains) {
    remains
        .ideas()
        .forEach(
            (idea, author) -> slices.withdrawIdea(IdeaId.of(idea), MemberId.of(author)).join());
    remains
        .comments()
        .forEach((comment, author) ->
            slices.withdrawComment(CommentId.of(comment), MemberId.of(author)).join());
    var touched = List.copyOf(remains.touchedIdeas());
    commands.send(new TellDestroyed(UUID.randomUUID(), touched)).join();
    for (var member : remains.members()) {
      slices.forget(MemberId.of(member)).join();
      slices.letOut(MemberId.of(member)).block();
    }
    LOG.info(
        "After the restore {} people are forgotten, and {} ideas and {} comments withdrawn, whose"
            + " words were destroyed since the backup",
        remains.members().size(),
        remains.ideas().size(),
        remains.comments().size());
  }
}
