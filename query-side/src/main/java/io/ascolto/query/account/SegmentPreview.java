package io.ascolto.query.account;

import io.ascolto.events.account.Rule;
import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Who would be in a segment. */
record SegmentPreview(Rule rule) implements Question<Page> {

  /**
   * @param people how many of the customers meet all conditions
   * @param accounts of how many companies
   * @param customers how many there are in all
   */
  @Schema(name = "SegmentSize")
  record Size(int people, int accounts, int customers) {}

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var customers = snapshot.customers();
    var counted = new int[2];
    Set<String> accounts = new HashSet<>();
    customers.forEach((_, customer) -> {
      counted[0]++;
      if (customers.isIn(rule, customer)) {
        counted[1]++;
        customers.account(customer).ifPresent(account -> accounts.add(account.account()));
      }
    });
    var size = new Size(counted[1], accounts.size(), counted[0]);
    return new Page.Writing().add(Json.bytes(size)).done();
  }
}
