package io.ascolto.command.privacy;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.privacy.RemovalTable.Row;
import io.ascolto.command.privacy.RemovalTable.State;
import io.ascolto.command.privacy.Statements.Statement;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.report.Subject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Does what two people agreed on. It blocks. */
@Component
class Removals {

  private static final Logger LOG = LoggerFactory.getLogger(Removals.class);

  /** Enough for an author to know which text it was. */
  private static final int BEGINNING = 80;

  private final InstantSource time = InstantSource.system();
  private final RemovalTable table;
  private final EventLog log;
  private final Vault vault;
  private final Forgetful slices;
  private final TextPictures pictures;
  private final Statements statements;
  private final Commands commands;
  private final URI here;

  Removals(
      RemovalTable table,
      EventLog log,
      Vault vault,
      Forgetful slices,
      TextPictures pictures,
      Statements statements,
      Commands commands,
      @Value("http://localhost:${server.port:8080}") URI here) {
    this.table = table;
    this.log = log;
    this.vault = vault;
    this.slices = slices;
    this.pictures = pictures;
    this.statements = statements;
    this.commands = commands;
    this.here = here;
  }

  /** What a stop left between agreeing and destroying is done now. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    table.in(State.AGREED).forEach(row -> finish(row.subject(), row.text(), Locale.ENGLISH, here));
  }

  /**
   * One at a time: of two who agree at once the second finds nothing left to do.
   *
   * @param at by which address the hub was asked, where its settings do not say
   */
  synchronized void finish(Subject subject, String text, Locale locale, URI at) {
    table.find(subject, text, State.AGREED).ifPresent(row -> remove(row, locale, at));
  }

  /** Every step may be done twice; the author is told before the text is gone that it says. */
  private void remove(Row row, Locale locale, URI at) {
    var wordings = Wordings.of(row.subject(), row.text(), log);
    var author = MemberId.of(row.author());
    tell(row, wordings, author, locale, at);
    if (row.subject() == Subject.IDEA) {
      slices.withdrawIdea(IdeaId.of(row.idea()), author).join();
    }
    vault.destroy(wordings.keys());
    vault.destroy(pictures.keysIn(row.subject(), row.text()));
    pictures.sweep();
    var once =
        UUID.nameUUIDFromBytes(
            ("removal " + row.subject() + " " + row.text()).getBytes(StandardCharsets.UTF_8));
    commands.send(new TellDestroyed(once, List.of(row.idea()))).join();
    table.done(row, time.instant().getEpochSecond());
  }

  /** A mail server that is away keeps no harmful text in the world. */
  private void tell(Row row, Wordings wordings, MemberId author, Locale locale, URI at) {
    var says =
        wordings.said().getLast().stream().flatMap(box -> vault.open(box).stream()).findFirst();
    if (says.isEmpty()) {
      return;
    }
    var statement =
        new Statement(
            row.subject(),
            beginning(says.get()),
            row.ground(),
            vault.open(row.reason()).orElse(""),
            locale,
            at);
    try {
      statements.tell(author, statement).block();
    } catch (RuntimeException unsent) {
      LOG.warn("The author of a removed text could not be told by mail: {}", unsent.getClass());
    }
  }

  private static String beginning(String text) {
    var first = text.codePoints().limit(BEGINNING).mapToObj(Character::toString);
    return first.collect(Collectors.joining()) + (text.codePoints().count() > BEGINNING ? "…" : "");
  }
}
