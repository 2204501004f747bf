package io.ascolto.query.account;

import io.ascolto.events.account.Attributes;
import io.ascolto.query.platform.Spreadsheet;
import io.ascolto.query.platform.lists.ListedAccount;
import io.ascolto.query.platform.lists.Reads;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All companies by reference, each with all that is known of it. */
final class AccountsCsv implements Reads.Pages {

  private static final String NAME = "name";
  private static final List<String> FIRST =
      List.of(Attributes.PLAN, Attributes.REVENUE, Attributes.RENEWS_ON, Attributes.OWNER);

  private boolean ended;

  @Override
  public Optional<byte[]> next(Snapshot snapshot) throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    var accounts =
        snapshot.customers().accounts().values().stream()
            .sorted(Comparator.comparing(AccountsCsv::reference))
            .toList();
    var others = new TreeSet<String>();
    accounts.forEach(account -> others.addAll(account.attributes().values().keySet()));
    FIRST.forEach(others::remove);
    others.removeAll(List.of(Attributes.REFERENCE, NAME));
    var attributes = Stream.concat(FIRST.stream(), others.stream()).toList();
    var header = Stream.concat(Stream.of(Attributes.REFERENCE, NAME), attributes.stream()).toList();
    return Optional.of(
        Spreadsheet.begun(
            header, accounts.stream().map(account -> row(account, attributes, snapshot)).toList()));
  }

  private static List<String> row(
      ListedAccount account, List<String> attributes, Snapshot snapshot) {
    var row = new ArrayList<String>();
    row.add(reference(account));
    row.add(snapshot.open(account.name()).orElse(""));
    attributes.forEach(name -> row.add(account.attributes().get(name).orElse("")));
    return row;
  }

  private static String reference(ListedAccount account) {
    return account.attributes().get(Attributes.REFERENCE).orElse(account.account());
  }
}
