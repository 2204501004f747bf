package io.ascolto.query.platform.lists;

import io.ascolto.events.account.AccountEvent.AccountRemoved;
import io.ascolto.events.account.Condition;
import io.ascolto.events.account.Condition.Test;
import io.ascolto.events.account.SegmentEvent.SegmentRemoved;
import io.ascolto.events.ballot.BallotEvent.VoteCast;
import io.ascolto.events.board.BoardEvent.Stage;
import io.ascolto.events.board.BoardEvent.StageAdded;
import io.ascolto.events.board.BoardEvent.VotesWithoutAccountEnded;
import io.ascolto.events.idea.IdeaEvent.IdeaRestored;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Stories in which everything happens that can, in any sequence. */
final class RandomStory {

  private RandomStory() {}

  static Story of(long seed, int steps) {
    var chance = new Random(seed);
    var story = new Story();
    long carried = 0;
    story.board("up", "UPVOTE", "PUBLIC").board("split", "AGREE_DISAGREE", "SIGNED_IN");
    Map<String, String> standing = new HashMap<>();
    int ideas = 0;
    while (story.log().size() < steps) {
      int dice = chance.nextInt(100);
      if (ideas == 0 || dice < 8) {
        story.idea("idea " + ideas, ideas % 2 == 0 ? "up" : "split");
        ideas++;
      } else if (dice < 12) {
        story.staged("idea " + chance.nextInt(ideas), "planned", "PLANNED");
      } else if (dice < 13) {
        story.hidden("idea " + chance.nextInt(Math.min(ideas, 5)));
      } else if (dice < 15 && ideas > 2) {
        long before = carried;
        carried = chance.nextInt(50);
        story.carriedOver("idea 2", "fider", before, carried);
      } else if (dice < 16) {
        story.then(new StageAdded("up", new Stage("stage-" + story.log().size(), "PLANNED", true)));
      } else if (dice == 16 && ideas > 3) {
        story.reworded("idea 3", "Title " + story.log().size(), "Text", "staff");
      } else if (dice < 18 && ideas > 4) {
        story.taken("idea 4");
      } else if (dice == 18) {
        story.commented("idea " + chance.nextInt(ideas), "comment " + story.log().size());
      } else if (dice < 20) {
        story.opened("split", chance.nextBoolean() ? "PUBLIC" : "SIGNED_IN");
        story.then(new VotesWithoutAccountEnded("up"));
      } else if (dice > 20 && dice < 24) {
        customers(story, chance);
      } else if (dice == 20) {
        story.then(
            new IdeaRestored(
                Story.id("idea " + chance.nextInt(Math.min(ideas, 5))), Story.id("staff")));
      } else {
        ballot(story, chance, ideas, standing);
      }
    }
    return story;
  }

  private static void customers(Story story, Random chance) {
    var account = "company " + chance.nextInt(3);
    var member = "member " + chance.nextInt(12);
    switch (chance.nextInt(6)) {
      case 0 -> story.account(account, Map.of("plan", chance.nextBoolean() ? "pro" : "free"));
      case 1 -> story.then(new AccountRemoved(Story.id(account)));
      case 2 -> story.segment("pro", new Condition("account.plan", Test.IS, List.of("pro")));
      case 3 -> story.then(new SegmentRemoved("pro"));
      case 4 -> story.customer(member, account, Map.of("country", "IT"));
      default -> story.then(new MemberForgotten(Story.id(member)));
    }
  }

  private static void ballot(Story story, Random chance, int ideas, Map<String, String> standing) {
    int number = chance.nextInt(ideas);
    var idea = "idea " + number;
    var member = "member " + chance.nextInt(12);
    var key = idea + member;
    var choice =
        number % 2 == 0 ? "UP" : List.of("AGREE", "DISAGREE", "PASS").get(chance.nextInt(3));
    var stands = standing.get(key);
    if (stands == null) {
      var late = Story.START.minus(Duration.ofDays(chance.nextInt(90)));
      story.at(late, new VoteCast(Story.id(idea), Story.id(member), choice));
      standing.put(key, choice);
    } else if (stands.equals(choice)) {
      story.withdrawn(idea, member, choice);
      standing.remove(key);
    } else {
      story.switched(idea, member, stands, choice);
      standing.put(key, choice);
    }
  }
}
