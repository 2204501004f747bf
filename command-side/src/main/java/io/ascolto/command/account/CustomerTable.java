package io.ascolto.command.account;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.SegmentMembers;
import io.ascolto.command.platform.Sql;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.account.AccountEvent;
import io.ascolto.events.account.AccountEvent.AccountDescribed;
import io.ascolto.events.account.AccountEvent.AccountRemoved;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.account.Attributes;
import io.ascolto.events.account.Rule;
import io.ascolto.events.account.SegmentEvent;
import io.ascolto.events.account.SegmentEvent.SegmentDefined;
import io.ascolto.events.account.SegmentEvent.SegmentRemoved;
import io.ascolto.events.member.MemberId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies and segments as rules need them, sealed as in their events. */
@Component
class CustomerTable implements InlineView, SegmentMembers {

  private static final String PERSON =
      """
      SELECT member.attributes, account.id, account.attributes
      FROM member LEFT JOIN account ON account.id = member.account
      WHERE member.id = ?
      """;

  private static final String RULES =
      "SELECT rule FROM board_segment JOIN segment ON slug = segment WHERE board = ?";

  private final JdbcClient jdbc;
  private final Vault vault;

  CustomerTable(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    switch (event) {
      case AccountEvent happened -> apply(connection, happened);
      case SegmentEvent happened -> apply(connection, happened);
      default -> {
        // Of other slices.
      }
    }
  }

  private static void apply(Connection connection, AccountEvent event) throws SQLException {
    switch (event) {
      case AccountDescribed described ->
          Sql.update(
              connection,
              "INSERT INTO account (id, attributes) VALUES (?, ?)"
                  + " ON CONFLICT (id) DO UPDATE SET attributes = excluded.attributes",
              described.accountId(),
              described.attributes().written());
      case AccountRemoved removed ->
          Sql.update(connection, "DELETE FROM account WHERE id = ?", removed.accountId());
    }
  }

  private static void apply(Connection connection, SegmentEvent event) throws SQLException {
    switch (event) {
      case SegmentDefined defined ->
          Sql.update(
              connection,
              "INSERT INTO segment (slug, rule) VALUES (?, ?)"
                  + " ON CONFLICT (slug) DO UPDATE SET rule = excluded.rule",
              defined.segment(),
              defined.rule().written());
      case SegmentRemoved removed ->
          Sql.update(connection, "DELETE FROM segment WHERE slug = ?", removed.segment());
    }
  }

  boolean has(AccountId account) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM account WHERE id = ?)")
        .param(account.toString())
        .query(Boolean.class)
        .single();
  }

  private record Person(Attributes attributes, Optional<Rule.Company> company) {}

  @Override
  public boolean isIn(String board, MemberId member) {
    var person = person(member);
    return jdbc.sql(RULES).param(board).query(String.class).list().stream()
        .flatMap(rule -> open(rule).stream())
        .map(Rule::of)
        .anyMatch(
            rule -> person.filter(one -> rule.admits(one.attributes(), one.company())).isPresent());
  }

  private Optional<Person> person(MemberId member) {
    return jdbc.sql(PERSON)
        .param(member.toString())
        .query((row, _) -> {
          var company = attributes(row.getString(3));
          return new Person(
              attributes(row.getString(1)),
              Optional.ofNullable(row.getString(2)).map(id -> new Rule.Company(id, company)));
        })
        .optional();
  }

  private Attributes attributes(@Nullable String written) {
    return open(written).map(Attributes::of).orElse(Attributes.NONE);
  }

  private Optional<String> open(@Nullable String written) {
    return Optional.ofNullable(written).map(Sealed::read).flatMap(vault::open);
  }
}
