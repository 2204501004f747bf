package io.ascolto.query.member;

import io.ascolto.events.account.AccountId;
import io.ascolto.events.account.Attributes;
import io.ascolto.events.member.MemberId;
import io.ascolto.query.member.MemberPage.CompanyFound;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.ListedAccount;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Companies by a part of what they are called, with those who belong to them: also whoever joined
 * so long ago that looking for a name does not come to them at once.
 */
@Component
class CompaniesCalled {

  private static final int MOST = 6;

  private final Views views;
  private final DocumentStore store;

  CompaniesCalled(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  private record Called(ListedAccount account, String reference, Optional<String> name) {

    static Called of(ListedAccount account, Snapshot snapshot) {
      var reference = account.attributes().get(Attributes.REFERENCE).orElse(account.account());
      return new Called(account, reference, snapshot.open(account.name()));
    }

    boolean matches(String part) {
      return Stream.concat(Stream.of(reference), name.stream())
          .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(part));
    }

    String sortedBy() {
      return name.orElse(reference).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param part in small letters
   */
  Mono<List<CompanyFound>> find(String part, boolean withAddresses, Snapshot snapshot) {
    var called =
        snapshot.customers().accounts().values().stream()
            .map(account -> Called.of(account, snapshot))
            .filter(one -> one.matches(part))
            .sorted(Comparator.comparing(Called::sortedBy).thenComparing(Called::reference))
            .limit(MOST)
            .toList();
    if (called.isEmpty()) {
      return Mono.just(List.of());
    }
    var people = people(called, snapshot);
    var shown = people.values().stream().flatMap(all -> all.stream().limit(MOST)).toList();
    return views
        .current(store)
        .find(MemberProjector.COLLECTION, shown)
        // Not where documents arrive: keys may come from a disk.
        .publishOn(Schedulers.boundedElastic())
        .collectMap(
            member -> member.getString("_id"),
            member -> MemberJson.of(member, withAddresses, snapshot))
        .map(members ->
            called.stream()
                .map(one -> found(one, people.getOrDefault(id(one), List.of()), members))
                .toList());
  }

  private static CompanyFound found(
      Called company, List<String> people, Map<String, MemberJson> members) {
    return new CompanyFound(
        company.reference(),
        company.name().orElse(null),
        people.size(),
        people.stream().flatMap(id -> Stream.ofNullable(members.get(id))).toList());
  }

  /** Ids of members by the id of their company, without those who only stand for one. */
  private static Map<String, List<String>> people(List<Called> companies, Snapshot snapshot) {
    Map<String, List<String>> people = new LinkedHashMap<>();
    companies.forEach(company -> people.put(id(company), new ArrayList<>()));
    try {
      snapshot
          .customers()
          .forEach((member, customer) ->
              customer
                  .account()
                  .filter(account -> !MemberId.isSomebodyAt(AccountId.of(account), member))
                  .map(people::get)
                  .ifPresent(all -> all.add(member)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return people;
  }

  private static String id(Called company) {
    return company.account().account();
  }
}
