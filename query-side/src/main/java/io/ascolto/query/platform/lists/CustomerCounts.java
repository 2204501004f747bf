package io.ascolto.query.platform.lists;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How many customers there are.
 *
 * @param all members of whom something is known
 * @param byAccount by the id of their company
 * @param bySegment by slug; one customer can be in several
 */
public record CustomerCounts(
    int all, Map<String, Integer> byAccount, Map<String, Integer> bySegment) {

  public static CustomerCounts of(Customers customers) throws IOException {
    var all = new int[1];
    Map<String, Integer> byAccount = new HashMap<>();
    Map<String, Integer> bySegment = new HashMap<>();
    customers.forEach((_, customer) -> {
      all[0]++;
      customers
          .account(customer)
          .ifPresent(account -> byAccount.merge(account.account(), 1, Integer::sum));
      customers.segmentsOf(customer).forEach(segment -> bySegment.merge(segment, 1, Integer::sum));
    });
    return new CustomerCounts(all[0], byAccount, bySegment);
  }
}
