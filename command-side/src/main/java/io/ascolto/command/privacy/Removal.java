package io.ascolto.command.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.privacy.RemovalEvent;
import io.ascolto.events.privacy.RemovalEvent.ObjectionAnswered;
import io.ascolto.events.privacy.RemovalEvent.RemovalDeclined;
import io.ascolto.events.privacy.RemovalEvent.RemovalObjected;
import io.ascolto.events.privacy.RemovalEvent.RemovalProposed;
import io.ascolto.events.privacy.RemovalEvent.TextRemoved;
import io.ascolto.events.report.Subject;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What is decided about the removal of one text: it takes two people, as it cannot be undone. */
class Removal {

  @AggregateIdentifier private RemovalStream id;
  private Optional<RemovalProposed> proposed = Optional.empty();
  private boolean removed;
  private boolean objected;
  private boolean answered;

  Removal() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome propose(
      ProposeRemoval command,
      HiddenTexts texts,
      Authors authors,
      Vault vault,
      @MetaDataValue(Commands.ROLE) @Nullable String role) {
    var place = hidden(command.subject(), command.text(), command.by(), role, texts);
    if (removed) {
      throw Rejection.conflict("removal.done", "This text was removed already").asException();
    }
    var by = command.by().toString();
    if (proposed.isPresent()) {
      return asBefore(proposed.get(), command, vault);
    }
    apply(
        new RemovalProposed(
            command.subject().name(),
            command.text(),
            place.idea(),
            authors.of(command.subject(), command.text()),
            by,
            command.ground().name(),
            vault.seal(by, command.reason())));
    return Outcome.DONE;
  }

  /** What the author is told has one reason: another is not lost without a word. */
  private static Outcome asBefore(RemovalProposed before, ProposeRemoval command, Vault vault) {
    if (!before.byId().equals(command.by().toString())) {
      throw Rejection.conflict("removal.proposed", "Somebody proposed this already; agree to it")
          .asException();
    }
    if (!before.ground().equals(command.ground().name())
        || !vault.open(before.reason()).equals(Optional.of(command.reason()))) {
      throw Rejection.conflict(
              "removal.yours", "You proposed this already; take it back to propose it anew")
          .asException();
    }
    return Outcome.UNCHANGED;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome agree(
      AgreeToRemoval command,
      HiddenTexts texts,
      SamePerson people,
      @MetaDataValue(Commands.ROLE) @Nullable String role) {
    if (removed) {
      return Outcome.UNCHANGED;
    }
    var proposal = proposed.orElseThrow(() -> unknown().asException());
    hidden(command.subject(), command.text(), command.by(), role, texts);
    if (people.are(proposal.byId(), command.by())) {
      throw Rejection.forbidden(
              "removal.second-person", "It takes somebody else of the team to agree")
          .asException();
    }
    apply(
        new TextRemoved(
            proposal.subject(),
            proposal.textId(),
            proposal.ideaId(),
            proposal.authorId(),
            proposal.byId(),
            command.by().toString(),
            proposal.ground()));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decline(
      DeclineRemoval command,
      HiddenTexts texts,
      @MetaDataValue(Commands.ROLE) @Nullable String role) {
    seen(command.subject(), command.text(), command.by(), role, texts);
    if (removed) {
      throw Rejection.conflict("removal.done", "This text was removed already").asException();
    }
    if (proposed.isEmpty()) {
      return Outcome.UNCHANGED;
    }
    apply(new RemovalDeclined(command.subject().name(), command.text(), command.by().toString()));
    return Outcome.DONE;
  }

  /** Once; whoever is not the author hears nothing of it. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome object(ObjectToRemoval command, SamePerson people, Vault vault) {
    var isAuthor = proposed.filter(one -> people.are(one.authorId(), command.by())).isPresent();
    if (!removed || !isAuthor) {
      throw unknown().asException();
    }
    if (objected) {
      throw Rejection.conflict("removal.objected", "You have objected to this already")
          .asException();
    }
    var by = command.by().toString();
    apply(
        new RemovalObjected(
            command.subject().name(), command.text(), by, vault.seal(by, command.words())));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome answer(AnswerObjection command, Vault vault) {
    if (!objected) {
      throw Rejection.notFound("objection.unknown", "Nobody objected to this").asException();
    }
    if (answered) {
      throw Rejection.conflict("objection.answered", "Somebody has answered this already")
          .asException();
    }
    var by = command.by().toString();
    apply(
        new ObjectionAnswered(
            command.subject().name(), command.text(), by, vault.seal(by, command.words())));
    return Outcome.DONE;
  }

  private static HiddenTexts.Place seen(
      Subject subject, String text, MemberId by, @Nullable String role, HiddenTexts texts) {
    return texts
        .place(subject, text)
        .filter(place -> place.reach().admits(role, by))
        .orElseThrow(
            () -> Rejection.notFound("text.unknown", "There is no such text").asException());
  }

  private static HiddenTexts.Place hidden(
      Subject subject, String text, MemberId by, @Nullable String role, HiddenTexts texts) {
    var place = seen(subject, text, by, role, texts);
    if (!place.hidden()) {
      throw Rejection.conflict("removal.not-hidden", "Hide it first, so that nobody reads it")
          .asException();
    }
    return place;
  }

  private static Rejection unknown() {
    return Rejection.notFound("removal.unknown", "Nobody proposed to remove this text");
  }

  @EventSourcingHandler
  void on(RemovalEvent event) {
    id = new RemovalStream(Subject.valueOf(event.subject()), event.textId());
    switch (event) {
      case RemovalProposed proposal -> proposed = Optional.of(proposal);
      case RemovalDeclined _ -> proposed = Optional.empty();
      case TextRemoved _ -> removed = true;
      case RemovalObjected _ -> objected = true;
      case ObjectionAnswered _ -> answered = true;
    }
  }
}
