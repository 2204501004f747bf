package io.ascolto.command.notice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.ascolto.command.platform.Outcome;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.notice.HearingEvent;
import io.ascolto.events.notice.HearingEvent.BoardFollowed;
import io.ascolto.events.notice.HearingEvent.IdeaFollowed;
import io.ascolto.events.notice.HearingEvent.NoticeWayChosen;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** What one member said that they want to hear of. */
class Hearing {

  @AggregateIdentifier private HearingStream id;
  private final Map<String, Boolean> ideas = new HashMap<>();
  private final Map<String, Boolean> boards = new HashMap<>();
  private final Map<String, String> ways = new HashMap<>();

  Hearing() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome follow(FollowIdea command) {
    var idea = command.idea().toString();
    return changed(
        Optional.ofNullable(ideas.get(idea)),
        Optional.of(command.follows()),
        new IdeaFollowed(command.member().toString(), idea, command.follows()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome follow(FollowBoard command) {
    return changed(
        boards.getOrDefault(command.board(), false),
        command.follows(),
        new BoardFollowed(command.member().toString(), command.board(), command.follows()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome choose(ChooseWay command) {
    var kind = command.kind().name();
    var way = command.way().name();
    return changed(
        ways.getOrDefault(kind, Usual.way(command.kind()).name()),
        way,
        new NoticeWayChosen(command.member().toString(), kind, way));
  }

  private static <T> Outcome changed(T was, T wanted, HearingEvent event) {
    if (wanted.equals(was)) {
      return Outcome.UNCHANGED;
    }
    apply(event);
    return Outcome.DONE;
  }

  @EventSourcingHandler
  void on(HearingEvent event) {
    id = new HearingStream(MemberId.of(event.memberId()));
    switch (event) {
      case IdeaFollowed followed -> ideas.put(followed.ideaId(), followed.follows());
      case BoardFollowed followed -> boards.put(followed.board(), followed.follows());
      case NoticeWayChosen chosen -> ways.put(chosen.kind(), chosen.way());
    }
  }
}
