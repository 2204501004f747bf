package io.ascolto.command.privacy;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the team makes of texts in which somebody forgotten is named. It blocks. */
@Component
class Redactions {

  private final MentionTable mentions;
  private final Vault vault;
  private final Commands commands;

  Redactions(MentionTable mentions, Vault vault, Commands commands) {
    this.mentions = mentions;
    this.vault = vault;
    this.commands = commands;
  }

  /** A mention with its words. */
  record Readable(Mention mention, String words) {}

  /** Those that still can be read. */
  List<Readable> waiting() {
    return mentions.all().stream()
        .flatMap(one -> vault.open(one.text()).map(words -> new Readable(one, words)).stream())
        .toList();
  }

  /** Nothing is to be done about it. */
  void leave(UUID key) {
    mentions.settle(key);
  }

  /** Nobody reads this wording any more. */
  void destroy(UUID key) {
    mentions.find(key).ifPresent(this::destroy);
  }

  /** What a stop left between destroying a wording and saying so is said now. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    mentions.all().stream().filter(one -> vault.open(one.text()).isEmpty()).forEach(this::destroy);
  }

  private void destroy(Mention one) {
    vault.destroy(List.of(one.key()));
    commands.send(new TellDestroyed(UUID.randomUUID(), List.of(one.idea()))).join();
    mentions.settle(one.key());
  }
}
