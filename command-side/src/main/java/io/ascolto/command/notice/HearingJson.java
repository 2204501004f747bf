package io.ascolto.command.notice;

import static io.ascolto.events.notice.NoticeKind.ANSWER;
import static io.ascolto.events.notice.NoticeKind.COMMENT;
import static io.ascolto.events.notice.NoticeKind.HIDDEN;
import static io.ascolto.events.notice.NoticeKind.MENTION;
import static io.ascolto.events.notice.NoticeKind.REPLY;
import static io.ascolto.events.notice.NoticeKind.SHIPPED;
import static io.ascolto.events.notice.NoticeKind.STAGE;
import static io.ascolto.events.notice.NoticeKind.WORDING;

import io.ascolto.events.notice.NoticeKind;
import io.ascolto.events.notice.NoticeWay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody hears of, as the contract shows it. */
final class HearingJson {

  private HearingJson() {}

  /**
   * @param confirmed whether they signed in themselves at least once: before that, they are told of
   *     nothing
   * @param mails whether the hub has a mail server
   * @param kinds those that can concern them
   * @param ideas of which they said something themselves; false: they hear nothing of it
   */
  @Schema(name = "NoticeSettings")
  record Settings(
      boolean confirmed,
      boolean mails,
      List<Choice> kinds,
      List<FollowedIdea> ideas,
      List<FollowedBoard> boards) {}

  /**
   * @param usual the way of whoever chose none
   */
  @Schema(name = "NoticeChoice")
  record Choice(NoticeKind kind, NoticeWay way, NoticeWay usual) {}

  @Schema(name = "FollowedIdea")
  record FollowedIdea(String idea, boolean follows) {}

  @Schema(name = "FollowedBoard")
  record FollowedBoard(String board, boolean follows) {}

  /**
   * @param follows null where they said nothing
   * @param because why they hear of it anyhow
   * @param hears of what they hear now
   */
  @Schema(name = "IdeaFollowing")
  record IdeaFollowing(@Nullable Boolean follows, List<Because> because, List<NoticeKind> hears) {}

  @Schema(name = "BoardFollowing")
  record BoardFollowing(boolean follows) {}

  /** What somebody has to do with an idea. */
  @Schema(name = "HearsBecause")
  enum Because {
    AUTHOR(STAGE, SHIPPED, ANSWER, COMMENT, WORDING, HIDDEN),
    COMMENTER(STAGE, SHIPPED, ANSWER, REPLY, MENTION, HIDDEN),
    VOTER(STAGE, SHIPPED, ANSWER);

    /** Whoever follows it explicitly, with nothing else to do with it. */
    static final Set<NoticeKind> FOLLOWER_HEARS = EnumSet.of(STAGE, SHIPPED, ANSWER, COMMENT);

    private final Set<NoticeKind> hears;

    Because(NoticeKind... hears) {
      this.hears = EnumSet.copyOf(Arrays.asList(hears));
    }

    Set<NoticeKind> hears() {
      return hears;
    }
  }
}
