package io.ascolto.web;

import io.ascolto.events.ballot.Choice;
import io.ascolto.events.member.MemberId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one idea's votes have to be, said as plainly as possible: every member has a word of their
 * own, and whoever was joined with another has lent theirs.
 */
final class NaivePeople {

  /** The last word of a member; without a choice where they took it back. */
  private record Word(Optional<Choice> choice, int at) {

    static final Word NEVER = new Word(Optional.empty(), -1);
  }

  private final Map<MemberId, Word> own = new HashMap<>();
  private final Map<MemberId, MemberId> joined = new LinkedHashMap<>();
  private final Map<MemberId, Word> lent = new HashMap<>();

  /** Whose lent word counts, of those with whom others were joined. */
  private final Map<MemberId, MemberId> counts = new HashMap<>();

  MemberId met(MemberId member) {
    return joined.getOrDefault(member, member);
  }

  List<MemberId> joinedWith(MemberId survivor) {
    return joined.keySet().stream().filter(one -> met(one).equals(survivor)).toList();
  }

  boolean mayJoin(MemberId member, MemberId into) {
    return !member.equals(into)
        && !joined.containsKey(member)
        && !joined.containsKey(into)
        && joinedWith(member).isEmpty();
  }

  boolean isJoined(MemberId member) {
    return joined.containsKey(member);
  }

  /** What somebody says; an absent choice takes back. Saying the same again is saying nothing. */
  void say(MemberId somebody, Optional<Choice> choice, int now) {
    var member = met(somebody);
    if (!says(member).equals(choice)) {
      own.put(member, new Word(choice, now));
      Optional.ofNullable(counts.remove(member)).ifPresent(lent::remove);
    }
  }

  void join(MemberId member, MemberId into) {
    joined.put(member, into);
    if (says(member).isPresent()) {
      lent.put(member, own.get(member));
      own.put(member, new Word(Optional.empty(), own.get(member).at()));
      lookForOne(into);
    }
  }

  /** Their word is theirs again, unless it counted and another was said since. */
  void part(MemberId member) {
    var survivor = joined.remove(member);
    Optional.ofNullable(lent.remove(member)).ifPresent(word -> own.put(member, word));
    if (counts.remove(survivor, member)) {
      lookForOne(survivor);
    }
  }

  /** Of those with whom others were joined, their own word; else the first that is newer. */
  private void lookForOne(MemberId survivor) {
    if (says(survivor).isPresent()) {
      return;
    }
    var since = own.getOrDefault(survivor, Word.NEVER).at();
    joinedWith(survivor).stream()
        .filter(one -> lent.containsKey(one) && lent.get(one).at() > since)
        .findFirst()
        .ifPresent(one -> counts.put(survivor, one));
  }

  private Optional<Choice> says(MemberId member) {
    var counting = Optional.ofNullable(counts.get(member)).map(lent::get);
    return counting.orElseGet(() -> own.getOrDefault(member, Word.NEVER)).choice();
  }

  /** Who says what, and nobody else says anything. */
  Map<String, Choice> votes(List<MemberId> members) {
    var votes = new HashMap<String, Choice>();
    for (var member : members) {
      says(member).ifPresent(choice -> votes.put(member.toString(), choice));
    }
    return votes;
  }
}
