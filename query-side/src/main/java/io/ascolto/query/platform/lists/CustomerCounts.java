package io.ascolto.query.platform.lists;

import io.ascolto.events.account.AccountId;
import io.ascolto.events.member.MemberId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How many customers there are.
 *
 * @param all members of whom something is known
 * @param byAccount by the id of their company, without those who stand for all of whom nobody knows
 * @param bySegment by slug; one customer can be in several
 */
public record CustomerCounts(
    int all, Map<String, Integer> byAccount, Map<String, Integer> bySegment) {

  public static CustomerCounts of(Customers customers) throws IOException {
    var all = new int[1];
    Map<String, Integer> byAccount = new HashMap<>();
    Map<String, Integer> bySegment = new HashMap<>();
    customers.forEach((member, customer) -> {
      all[0]++;
      customers
          .account(customer)
          .map(ListedAccount::account)
          .filter(account -> !MemberId.isSomebodyAt(AccountId.of(account), member))
          .ifPresent(account -> byAccount.merge(account, 1, Integer::sum));
      customers.segmentsOf(customer).forEach(segment -> bySegment.merge(segment, 1, Integer::sum));
    });
    return new CustomerCounts(all[0], byAccount, bySegment);
  }
}
