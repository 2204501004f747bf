package io.ascolto.command.notice;

import io.ascolto.command.mail.Mail;
import io.ascolto.command.notice.HearingJson.Because;
import io.ascolto.command.notice.HearingJson.BoardFollowing;
import io.ascolto.command.notice.HearingJson.Choice;
import io.ascolto.command.notice.HearingJson.FollowedBoard;
import io.ascolto.command.notice.HearingJson.FollowedIdea;
import io.ascolto.command.notice.HearingJson.IdeaFollowing;
import io.ascolto.command.notice.HearingJson.Settings;
import io.ascolto.command.platform.Actor;
import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Shape;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.Permission;
import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What somebody hears of, and by which way. */
@Tag(name = "notices")
@RestController
@RequestMapping("/api/me")
class HearingEndpoint {

  private final Commands commands;
  private final Hearers hearers;
  private final Following following;
  private final Reasons reasons;
  private final Mail mail;
  private final Scheduler blocking =
      Schedulers.fromExecutor(task -> Thread.ofVirtual().name("hearing").start(task));

  HearingEndpoint(
      Commands commands, Hearers hearers, Following following, Reasons reasons, Mail mail) {
    this.commands = commands;
    this.hearers = hearers;
    this.following = following;
    this.reasons = reasons;
    this.mail = mail;
  }

  @Schema(name = "WayWanted")
  record WayWanted(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable NoticeWay way) {}

  /**
   * @param follows false of an idea: not to hear of it whatever one has to do with it
   */
  @Schema(name = "FollowingWanted")
  record FollowingWanted(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Boolean follows) {}

  @Operation(operationId = "noticeSettings")
  @GetMapping("/notice-settings")
  Mono<ResponseEntity<Settings>> settings(Actor me) {
    return asked(() -> settingsOf(me));
  }

  private Settings settingsOf(Actor me) {
    var member = me.member().toString();
    var all = following.all(member);
    var chosen = hearers.chosen(member);
    return new Settings(
        hearers.isTold(member),
        mail.hasServer(),
        Arrays.stream(NoticeKind.values())
            .filter(kind -> concerns(kind, me))
            .map(kind ->
                new Choice(kind, chosen.getOrDefault(kind, Usual.way(kind)), Usual.way(kind)))
            .toList(),
        all.entrySet().stream()
            .filter(said -> HearingTable.isIdea(said.getKey()))
            .map(said -> new FollowedIdea(HearingTable.named(said.getKey()), said.getValue()))
            .toList(),
        all.entrySet().stream()
            .filter(said -> !HearingTable.isIdea(said.getKey()))
            .map(said -> new FollowedBoard(HearingTable.named(said.getKey()), said.getValue()))
            .toList());
  }

  private static boolean concerns(NoticeKind kind, Actor who) {
    return switch (kind) {
      case REPORT -> who.maySomewhere(Permission.MODERATE);
      case REMOVAL -> who.maySomewhere(Permission.REMOVE);
      default -> true;
    };
  }

  @Operation(operationId = "chooseNoticeWay")
  @PutMapping("/notice-settings/{kind}")
  Mono<ResponseEntity<Void>> choose(
      @PathVariable NoticeKind kind, @RequestBody WayWanted wanted, Actor me) {
    return Mono.fromSupplier(
            () -> {
              new Shape().required("way", wanted.way()).check();
              return new ChooseWay(me.member(), kind, Objects.requireNonNull(wanted.way()));
            })
        .flatMap(command -> commands.send(command, me));
  }

  @Operation(operationId = "ideaFollowing")
  @GetMapping("/following/ideas/{idea}")
  Mono<ResponseEntity<IdeaFollowing>> idea(@PathVariable IdeaId idea, Actor me) {
    return asked(() -> {
      following.check(idea, me);
      var because = reasons.of(idea, me.member());
      var follows = following.of(HearingTable.ofIdea(idea.toString()), me.member().toString());
      return new IdeaFollowing(follows.orElse(null), because, hears(because, follows.orElse(null)));
    });
  }

  private static List<NoticeKind> hears(List<Because> because, @Nullable Boolean follows) {
    if (Boolean.FALSE.equals(follows)) {
      return List.of();
    }
    return Arrays.stream(NoticeKind.values())
        .filter(kind ->
            (Boolean.TRUE.equals(follows) && Because.FOLLOWER_HEARS.contains(kind))
                || because.stream().anyMatch(why -> why.hears().contains(kind)))
        .toList();
  }

  @Operation(operationId = "followIdea")
  @PutMapping("/following/ideas/{idea}")
  Mono<ResponseEntity<Void>> follow(
      @PathVariable IdeaId idea, @RequestBody FollowingWanted wanted, Actor me) {
    return wanted(wanted)
        .delayUntil(follows ->
            checked(
                follows, HearingTable.ofIdea(idea.toString()), me, () -> following.check(idea, me)))
        .flatMap(follows -> commands.send(new FollowIdea(me.member(), idea, follows), me));
  }

  @Operation(operationId = "boardFollowing")
  @GetMapping("/following/boards/{board}")
  Mono<ResponseEntity<BoardFollowing>> board(@PathVariable String board, Actor me) {
    return asked(() -> {
      following.check(board, me);
      var follows = following.of(HearingTable.ofBoard(board), me.member().toString());
      return new BoardFollowing(follows.orElse(false));
    });
  }

  @Operation(operationId = "followBoard")
  @PutMapping("/following/boards/{board}")
  Mono<ResponseEntity<Void>> follow(
      @PathVariable String board, @RequestBody FollowingWanted wanted, Actor me) {
    return wanted(wanted)
        .delayUntil(follows ->
            checked(follows, HearingTable.ofBoard(board), me, () -> following.check(board, me)))
        .flatMap(follows -> commands.send(new FollowBoard(me.member(), board, follows), me));
  }

  private static Mono<Boolean> wanted(FollowingWanted wanted) {
    return Mono.fromSupplier(() -> {
      new Shape().required("follows", wanted.follows()).check();
      return Boolean.TRUE.equals(wanted.follows());
    });
  }

  private <T> Mono<ResponseEntity<T>> asked(Callable<T> work) {
    return Mono.fromCallable(work)
        .subscribeOn(blocking)
        .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found));
  }

  /** Of what somebody saw once, they can stop hearing for ever. */
  private Mono<Void> checked(boolean follows, String subject, Actor who, Runnable check) {
    return Mono.<Void>fromRunnable(
            () -> {
              if (follows || following.of(subject, who.member().toString()).isEmpty()) {
                check.run();
              }
            })
        .subscribeOn(blocking);
  }
}
