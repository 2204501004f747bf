package io.ascolto.query.account;

import io.ascolto.events.account.Attributes;
import io.ascolto.events.account.Condition;
import io.ascolto.query.platform.lists.ListedAccount;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A customer's company as the team sees it.
 *
 * @param account what it is called in the owners' own systems
 * @param id the value of the attribute {@code account} in a segment's conditions
 * @param name null once its key was destroyed
 * @param revenue a year's
 * @param renewsOn a date as ISO 8601 has it
 * @param owner the id of the member who looks after it
 * @param attributes all others
 * @param people how many members belong to it
 */
@Schema(name = "Account")
record AccountJson(
    String account,
    String id,
    @Nullable String name,
    @Nullable String plan,
    @Nullable BigDecimal revenue,
    @Nullable String renewsOn,
    @Nullable String owner,
    Map<String, String> attributes,
    int people) {

  private static final Set<String> KNOWN =
      Set.of(
          Attributes.REFERENCE,
          Attributes.PLAN,
          Attributes.REVENUE,
          Attributes.RENEWS_ON,
          Attributes.OWNER);

  static AccountJson of(ListedAccount account, int people, Snapshot snapshot) {
    var attributes = account.attributes();
    var others = new TreeMap<>(attributes.values());
    others.keySet().removeAll(KNOWN);
    return new AccountJson(
        attributes.get(Attributes.REFERENCE).orElse(account.account()),
        account.account(),
        snapshot.open(account.name()).orElse(null),
        attributes.get(Attributes.PLAN).orElse(null),
        attributes.get(Attributes.REVENUE).flatMap(Condition::number).orElse(null),
        attributes.get(Attributes.RENEWS_ON).orElse(null),
        attributes.get(Attributes.OWNER).orElse(null),
        others,
        people);
  }

  /** {@code part} in small letters, of the name or of what it is called elsewhere. */
  boolean isCalled(String part) {
    return account.toLowerCase(Locale.ROOT).contains(part)
        || (name != null && name.toLowerCase(Locale.ROOT).contains(part));
  }
}
