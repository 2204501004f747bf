package io.ascolto.query.account;

import io.ascolto.query.platform.Json;
import io.ascolto.query.platform.lists.CustomerCounts;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Companies by name.
 *
 * @param called a part of the name in small letters
 * @param from how many come before the page
 */
record AccountsAsked(Optional<String> called, int from, int limit) implements Question<Page> {

  private static final Comparator<AccountJson> BY_NAME =
      Comparator.comparing((AccountJson account) ->
              Optional.ofNullable(account.name())
                  .orElse(account.account())
                  .toLowerCase(Locale.ROOT))
          .thenComparing(AccountJson::id);

  /**
   * @param nextCursor null after the last one
   * @param total how many match
   */
  @Schema(name = "AccountPage")
  record AccountPage(List<AccountJson> items, @Nullable String nextCursor, int total) {}

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var counts = CustomerCounts.of(snapshot.customers()).byAccount();
    var matching =
        snapshot.customers().accounts().values().stream()
            .map(one -> AccountJson.of(one, counts.getOrDefault(one.account(), 0), snapshot))
            .filter(one -> called.filter(part -> !one.isCalled(part)).isEmpty())
            .sorted(BY_NAME)
            .toList();
    var end = Math.min((long) from + limit, matching.size());
    var page =
        new AccountPage(
            matching.stream().skip(from).limit(limit).toList(),
            end < matching.size() ? Long.toString(end) : null,
            matching.size());
    return new Page.Writing().add(Json.bytes(page)).done();
  }
}
