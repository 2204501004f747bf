package io.ascolto.command.demo;

import io.ascolto.command.demo.Act.Shown;
import io.ascolto.events.member.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who takes part: the company's staff, and its customers by number. */
final class People {

  static final int CUSTOMERS = 300;

  private static final long SEED = 300;

  private final Story story;
  private final int load;
  private final List<String> names;

  People(Story story, int load) {
    this.story = story;
    this.load = load;
    this.names = names(story);
  }

  /** A customer's number, or a colleague. */
  MemberId member(String by) {
    return new MemberId(id("member", by));
  }

  MemberId customer(int number) {
    return member(Integer.toString(number));
  }

  /** The first of the company. */
  MemberId head() {
    return member(story.staff().keySet().iterator().next());
  }

  Set<MemberId> everybody() {
    return Stream.concat(
            story.staff().keySet().stream(),
            IntStream.range(0, CUSTOMERS).mapToObj(Integer::toString))
        .map(this::member)
        .collect(Collectors.toUnmodifiableSet());
  }

  String name(int customer) {
    return names.get(customer);
  }

  /** Most show their first name and an initial. */
  static Shown shown(int customer) {
    return switch (customer % 10) {
      case 3, 7 -> Shown.FULL;
      case 9 -> Shown.MADE_UP;
      default -> Shown.FIRST_AND_INITIAL;
    };
  }

  /** The customers who vote on something, each once; some vote on much, others seldom. */
  List<Integer> voters(int many, Random chance) {
    var keenness = new double[CUSTOMERS];
    for (var customer = 0; customer < CUSTOMERS; customer++) {
      keenness[customer] = -Math.log(1 - chance.nextDouble()) * (1 + customer % 7);
    }
    return IntStream.range(0, CUSTOMERS)
        .boxed()
        .sorted((one, other) -> Double.compare(keenness[one], keenness[other]))
        .limit(many)
        .toList();
  }

  /** Of another load they are others: nothing of an earlier one comes back. */
  UUID id(String kind, String name) {
    var text = String.join("\n", "ascolto demo", Integer.toString(load), kind, name);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(Story story) {
    var all = new LinkedHashSet<String>();
    for (var country : story.names()) {
      for (var at = 0; at < country.first().size(); at++) {
        for (var step = 0; step < country.each(); step++) {
          var last = country.last().get((at * country.each() + step) % country.last().size());
          all.add(country.first().get(at) + " " + last);
        }
      }
    }
    var names = new ArrayList<>(all);
    Collections.shuffle(names, new Random(SEED));
    return names.subList(0, CUSTOMERS);
  }
}
