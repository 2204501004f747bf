package io.ascolto.query.account;

import io.ascolto.events.account.Attributes;
import io.ascolto.events.account.Condition;
import io.ascolto.events.ballot.Choice;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Customer;
import io.ascolto.query.platform.lists.CustomerCounts;
import io.ascolto.query.platform.lists.ListedAccount;
import io.ascolto.query.platform.lists.ListedIdea;
import io.ascolto.query.platform.lists.ListedSegment;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which customers stand behind the votes on an idea. */
record IdeaVoters(Audience audience, String id) implements Question<Page> {

  private static final int MOST_ACCOUNTS = 20;

  /**
   * @param voters who have a standing vote, whoever they are; votes that were carried over as a
   *     number are of nobody
   * @param known of these, customers
   * @param customers how many there are in all
   * @param accounts how many companies the voters belong to
   * @param revenue a year's, of all these companies, each counted once
   * @param segments those in which there is anybody, the largest part of its own first
   * @param largest the companies with most revenue, then with most votes; twenty at most
   */
  @Schema(name = "IdeaVoters")
  record Voters(
      int voters,
      int known,
      int customers,
      int accounts,
      BigDecimal revenue,
      List<OfSegment> segments,
      List<OfAccount> largest) {}

  /**
   * @param votes how many voters are in the segment, by what they say
   * @param voters the sum of these
   * @param people how many customers are in the segment in all
   */
  @Schema(name = "VotersOfSegment")
  record OfSegment(
      String segment, @Nullable String name, Map<Choice, Integer> votes, int voters, int people) {}

  /**
   * @param account what it is called in the owners' own systems
   * @param revenue a year's
   * @param voters how many of its people voted
   */
  @Schema(name = "VotersOfAccount")
  record OfAccount(
      String account,
      @Nullable String name,
      @Nullable String plan,
      @Nullable BigDecimal revenue,
      int voters) {}

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    ListedIdea.seen(id, audience, snapshot);
    var counting = new Counting(snapshot);
    snapshot.forEachBallot(id, counting::count);
    return new Page.Writing().add(Json.bytes(counting.voters())).done();
  }

  private static final class Counting {

    private final Snapshot snapshot;
    private final Map<String, Map<Choice, Integer>> bySegment = new HashMap<>();

    /** Of one snapshot, where each company is one object. */
    private final Map<ListedAccount, Integer> byAccount = new IdentityHashMap<>();

    private int voters;
    private int known;

    private Counting(Snapshot snapshot) {
      this.snapshot = snapshot;
    }

    private void count(String member, Choice choice) throws IOException {
      voters++;
      var customers = snapshot.customers();
      var customer = customers.of(member);
      if (customer.equals(Customer.UNKNOWN)) {
        return;
      }
      known++;
      for (var segment : customers.segmentsOf(customer)) {
        bySegment
            .computeIfAbsent(segment, _ -> new EnumMap<>(Choice.class))
            .merge(choice, 1, Integer::sum);
      }
      customers.account(customer).ifPresent(account -> byAccount.merge(account, 1, Integer::sum));
    }

    private Voters voters() throws IOException {
      var customers = snapshot.customers();
      var counts = CustomerCounts.of(customers);
      return new Voters(
          voters,
          known,
          counts.all(),
          byAccount.size(),
          byAccount.keySet().stream()
              .map(Counting::revenue)
              .reduce(BigDecimal.ZERO, BigDecimal::add),
          customers.segments().values().stream()
              .map(segment -> segment(segment, counts))
              .filter(segment -> segment.people() > 0)
              .sorted(
                  Comparator.comparingDouble(
                          (OfSegment one) -> -one.voters() / (double) one.people())
                      .thenComparing(OfSegment::segment))
              .toList(),
          byAccount.entrySet().stream()
              .map(entry -> account(entry.getKey(), entry.getValue()))
              .sorted(LARGEST_FIRST)
              .limit(MOST_ACCOUNTS)
              .toList());
    }

    private OfSegment segment(ListedSegment segment, CustomerCounts counts) {
      var votes = bySegment.getOrDefault(segment.segment(), Map.of());
      return new OfSegment(
          segment.segment(),
          snapshot.open(segment.name()).orElse(null),
          votes,
          votes.values().stream().mapToInt(Integer::intValue).sum(),
          counts.bySegment().getOrDefault(segment.segment(), 0));
    }

    private OfAccount account(ListedAccount account, int of) {
      var attributes = account.attributes();
      return new OfAccount(
          attributes.get(Attributes.REFERENCE).orElse(account.account()),
          snapshot.open(account.name()).orElse(null),
          attributes.get(Attributes.PLAN).orElse(null),
          attributes.get(Attributes.REVENUE).flatMap(Condition::number).orElse(null),
          of);
    }

    private static final Comparator<OfAccount> LARGEST_FIRST =
        Comparator.comparing(OfAccount::revenue, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(OfAccount::voters, Comparator.reverseOrder())
            .thenComparing(OfAccount::account);

    private static BigDecimal revenue(ListedAccount account) {
      return account
          .attributes()
          .get(Attributes.REVENUE)
          .flatMap(Condition::number)
          .orElse(BigDecimal.ZERO);
    }
  }
}
