package io.ascolto.command.member;

import io.ascolto.command.platform.Rejection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who becomes a member by signing in; whoever was invited is one already.
 *
 * @param domains of addresses, in lower case; empty unless {@code who} is DOMAINS
 */
record Joining(Who who, Set<String> domains) {

  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

  enum Who {
    EVERYONE,
    INVITED,
    DOMAINS
  }

  /** As {@code ascolto.join} says it: everyone, invited, or domains with commas between. */
  static Joining of(String setting) {
    var words =
        Arrays.stream(setting.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (words.isEmpty() || words.equals(Set.of("everyone"))) {
      return new Joining(Who.EVERYONE, Set.of());
    }
    if (words.equals(Set.of("invited"))) {
      return new Joining(Who.INVITED, Set.of());
    }
    if (!words.stream().allMatch(word -> DOMAIN.matcher(word).matches())) {
      throw new IllegalArgumentException(
          "ascolto.join has to be 'everyone', 'invited', or domains such as"
              + " 'example.org, example.com'");
    }
    return new Joining(Who.DOMAINS, words);
  }

  boolean isOpen() {
    return who == Who.EVERYONE;
  }

  /** Whether somebody with this address may join without being invited. */
  boolean admits(String address) {
    return switch (who) {
      case EVERYONE -> true;
      case INVITED -> false;
      case DOMAINS -> domains.contains(domain(address));
    };
  }

  private static String domain(String address) {
    var normalised = Address.normalised(address);
    return normalised.substring(normalised.indexOf('@') + 1);
  }

  static Rejection closed() {
    return Rejection.forbidden("join.closed", "Whoever takes part here has to be invited");
  }
}
