package io.ascolto.command.demo;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.board.VotingModel;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that somebody of the demo does, and when. Ids are derived: repeating it is harmless.
 */
public sealed interface Act {

  Instant at();

  /** How much of a name others see. */
  enum Shown {
    FULL,
    FIRST_AND_INITIAL,
    MADE_UP
  }

  record Join(Instant at, MemberId member) implements Act {}

  record JoinStaff(Instant at, MemberId member, String address) implements Act {}

  record ChooseName(Instant at, MemberId member, String name, Shown shown) implements Act {}

  record KeepBoard(Instant at, String board, MemberId by, String name, VotingModel model)
      implements Act {}

  record Submit(
      Instant at,
      IdeaId idea,
      String board,
      MemberId by,
      String title,
      String text,
      List<String> tags)
      implements Act {

    public Submit {
      tags = List.copyOf(tags);
    }
  }

  record Vote(Instant at, IdeaId idea, MemberId by, Choice choice) implements Act {}

  /**
   * @param official for everybody who runs the hub
   */
  record Say(
      Instant at,
      IdeaId idea,
      CommentId comment,
      Optional<CommentId> answerTo,
      MemberId by,
      String text,
      boolean official)
      implements Act {}

  record ThumbUp(Instant at, CommentId comment, MemberId by) implements Act {}

  record Move(Instant at, IdeaId idea, MemberId by, String stage, String message) implements Act {}
}
