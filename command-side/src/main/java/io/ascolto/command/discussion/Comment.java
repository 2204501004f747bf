package io.ascolto.command.discussion;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.RemovedTexts;
import io.ascolto.command.platform.SamePerson;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.discussion.CommentEvent;
import io.ascolto.events.discussion.CommentEvent.CommentEdited;
import io.ascolto.events.discussion.CommentEvent.CommentHidden;
import io.ascolto.events.discussion.CommentEvent.CommentPosted;
import io.ascolto.events.discussion.CommentEvent.CommentRestored;
import io.ascolto.events.discussion.CommentEvent.CommentWithdrawn;
import io.ascolto.events.discussion.CommentEvent.ReactionGiven;
import io.ascolto.events.discussion.CommentEvent.ReactionTakenBack;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.discussion.Reaction;
import io.ascolto.events.idea.IdeaId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** What somebody said about an idea, and who agrees. */
class Comment {

  /** A comment that is edited this often is not one: all its wordings are kept and shown. */
  private static final int MOST_EDITS = 100;

  private static final String THUMBS_UP = Reaction.THUMBS_UP.name();

  @AggregateIdentifier private CommentStream id;
  private Optional<CommentPosted> posted = Optional.empty();
  private Optional<Sealed> text = Optional.empty();
  private int edits;
  private boolean withdrawn;
  private boolean hidden;
  private final Set<String> thumbsUp = new HashSet<>();

  Comment() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome post(PostComment command, DiscussedIdeas ideas, Threads threads, Vault vault) {
    return post(command, false, ideas, threads, vault);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome answer(GiveAnswer command, DiscussedIdeas ideas, Threads threads, Vault vault) {
    return post(command.answer(), true, ideas, threads, vault);
  }

  private Outcome post(
      PostComment command, boolean official, DiscussedIdeas ideas, Threads threads, Vault vault) {
    if (posted.isPresent()) {
      return repeated(posted.get(), command, official, vault);
    }
    var idea =
        ideas
            .discussed(command.idea())
            .filter(discussed -> discussed.seenBy(command.author()))
            .orElseThrow(
                () -> Rejection.notFound("idea.unknown", "There is no such idea").asException());
    if (idea.hidden()) {
      throw Rejection.conflict("idea.hidden", "The team has hidden this idea").asException();
    }
    var thread =
        command
            .parent()
            .map(parent ->
                threads.of(parent, command.idea()).orElseThrow(() -> unknownParent().asException()))
            .orElse(command.comment());
    var author = command.author().member().toString();
    apply(
        new CommentPosted(
            command.comment().toString(),
            command.idea().toString(),
            thread.toString(),
            command.parent().map(CommentId::toString),
            author,
            vault.seal(author, command.text()),
            official));
    return Outcome.CREATED;
  }

  private static Outcome repeated(
      CommentPosted posted, PostComment command, boolean official, Vault vault) {
    if (posted.ideaId().equals(command.idea().toString())
        && posted.parentId().equals(command.parent().map(CommentId::toString))
        && posted.authorId().equals(command.author().member().toString())
        && posted.official() == official
        && vault.open(posted.text()).equals(Optional.of(command.text()))) {
      return Outcome.DONE;
    }
    throw Rejection.conflict("comment.exists", "Another comment was posted with this id")
        .asException();
  }

  private static Rejection unknownParent() {
    return Rejection.invalid(
        List.of(new Rejection.Field("parent", "unknown", "There is no such comment on this idea")));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome edit(EditComment command, DiscussedIdeas ideas, Vault vault, SamePerson people) {
    own(command.by(), "comment.edit.others", "Only its author may edit a comment", ideas, people);
    if (text.flatMap(vault::open).equals(Optional.of(command.text()))) {
      return Outcome.DONE;
    }
    standing();
    if (edits >= MOST_EDITS) {
      throw Rejection.conflict("comment.edits", "It was edited often enough; post another comment")
          .asException();
    }
    var author = posted.map(CommentPosted::authorId).orElseThrow();
    apply(new CommentEdited(commentId(), ideaId(), vault.seal(author, command.text())));
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome withdraw(WithdrawComment command, DiscussedIdeas ideas, SamePerson people) {
    own(
        command.by(),
        "comment.withdraw.others",
        "Only its author may withdraw a comment",
        ideas,
        people);
    if (!withdrawn) {
      standing();
      apply(new CommentWithdrawn(commentId(), ideaId()));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome hide(HideComment command, DiscussedIdeas ideas, Vault vault) {
    seen(command.by(), ideas);
    if (!hidden) {
      standing();
      var by = command.by().member().toString();
      apply(new CommentHidden(commentId(), ideaId(), vault.seal(by, command.reason()), by));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome restore(RestoreComment command, DiscussedIdeas ideas, RemovedTexts removed) {
    seen(command.by(), ideas);
    if (hidden) {
      if (removed.contains(commentId())) {
        throw Rejection.conflict("comment.removed", "This comment was removed for good")
            .asException();
      }
      apply(new CommentRestored(commentId(), ideaId(), command.by().member().toString()));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome react(GiveReaction command, DiscussedIdeas ideas) {
    seen(command.by(), ideas);
    var member = command.by().member().toString();
    if (!thumbsUp.contains(member)) {
      standing();
      apply(new ReactionGiven(commentId(), ideaId(), member, THUMBS_UP));
    }
    return Outcome.DONE;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome takeBack(TakeBackReaction command, DiscussedIdeas ideas) {
    seen(command.by(), ideas);
    var member = command.by().member().toString();
    if (thumbsUp.contains(member)) {
      apply(new ReactionTakenBack(commentId(), ideaId(), member, THUMBS_UP));
    }
    return Outcome.DONE;
  }

  /** What one may not read is not there; one's own words stay one's own wherever they are. */
  private void own(
      Speaker by, String code, String message, DiscussedIdeas ideas, SamePerson people) {
    if (posted.filter(said -> people.are(said.authorId(), by.member())).isPresent()) {
      return;
    }
    seen(by, ideas);
    throw Rejection.forbidden(code, message).asException();
  }

  private void seen(Speaker by, DiscussedIdeas ideas) {
    var idea = posted.flatMap(said -> ideas.discussed(IdeaId.of(said.ideaId())));
    if (idea.filter(discussed -> discussed.seenBy(by)).isEmpty()) {
      throw Rejection.notFound("comment.unknown", "There is no such comment").asException();
    }
  }

  private void standing() {
    if (withdrawn) {
      throw Rejection.conflict("comment.withdrawn", "Its author has withdrawn this comment")
          .asException();
    }
    if (hidden) {
      throw Rejection.conflict("comment.hidden", "The team has hidden this comment").asException();
    }
  }

  private String commentId() {
    return id.comment().toString();
  }

  private String ideaId() {
    return posted.orElseThrow().ideaId();
  }

  @EventSourcingHandler
  void on(CommentEvent event) {
    switch (event) {
      case CommentPosted said -> {
        id = new CommentStream(CommentId.of(said.commentId()));
        posted = Optional.of(said);
        text = Optional.of(said.text());
      }
      case CommentEdited edited -> {
        text = Optional.of(edited.text());
        edits++;
      }
      case CommentWithdrawn _ -> withdrawn = true;
      case CommentHidden _ -> hidden = true;
      case CommentRestored _ -> hidden = false;
      case ReactionGiven given -> thumbsUp.add(given.memberId());
      case ReactionTakenBack taken -> thumbsUp.remove(taken.memberId());
    }
  }
}
