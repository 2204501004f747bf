package io.ascolto.command.member;

import io.ascolto.command.platform.InlineView;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.platform.Sql;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.member.MemberEvent;
import io.ascolto.events.member.MemberEvent.AddressReplaced;
import io.ascolto.events.member.MemberEvent.ApiKeyIssued;
import io.ascolto.events.member.MemberEvent.ApiKeyRevoked;
import io.ascolto.events.member.MemberEvent.DeviceJoined;
import io.ascolto.events.member.MemberEvent.DisplayNameChosen;
import io.ascolto.events.member.MemberEvent.IdentityLinked;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberBlocked;
import io.ascolto.events.member.MemberEvent.MemberDescribed;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberJoined;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.events.member.MemberEvent.MemberUnblocked;
import io.ascolto.events.member.MemberEvent.PseudonymJoined;
import io.ascolto.events.member.MemberEvent.RoleGiven;
import io.ascolto.events.member.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who is a member, found by the keyed hash of an address; the hash is in no event. */
@Component
class MemberTable implements InlineView {

  private static final String INSERT =
      "INSERT INTO member (id, address_hash, role) VALUES (?, ?, ?)";

  private static final String OWNERS =
      "SELECT 1 FROM member WHERE role = 'OWNER' AND NOT blocked"
          + " AND id NOT IN (SELECT member FROM joined_member WHERE joined) LIMIT 1";

  private final Vault vault;

  MemberTable(Vault vault) {
    this.vault = vault;
  }

  @Override
  public void apply(Connection connection, Object event) throws SQLException {
    if (!(event instanceof MemberEvent happened)) {
      return;
    }
    switch (happened) {
      case MemberJoined joined ->
          Sql.update(connection, INSERT, joined.memberId(), hash(joined.address()), joined.role());
      case PseudonymJoined joined -> join(connection, joined.memberId(), Role.MEMBER);
      case DeviceJoined joined -> join(connection, joined.memberId(), Role.DEVICE);
      case DisplayNameChosen _ -> {}
      case AddressReplaced replaced ->
          Sql.update(
              connection,
              "UPDATE member SET address_hash = ? WHERE id = ?",
              hash(replaced.address()),
              replaced.memberId());
      case IdentityLinked linked ->
          Sql.update(
              connection,
              "INSERT INTO identity (hash, member) VALUES (?, ?)",
              Identity.hash(linked.issuer(), vault.open(linked.subject()).orElseThrow(), vault),
              linked.memberId());
      case MemberDescribed described ->
          Sql.update(
              connection,
              "UPDATE member SET account = ?, attributes = ? WHERE id = ?",
              described.accountId().orElse(null),
              described.attributes().map(Sealed::written).orElse(null),
              described.memberId());
      case ApiKeyIssued issued ->
          Sql.update(
              connection,
              "INSERT INTO api_key (hash, member, id, scopes, expires_at) VALUES (?, ?, ?, ?, ?)",
              issued.hash(),
              issued.memberId(),
              issued.keyId(),
              String.join(",", issued.scopes()),
              issued.expiresAt().map(end -> Instant.parse(end).getEpochSecond()).orElse(null));
      case ApiKeyRevoked revoked -> {
        Sql.update(
            connection, "UPDATE api_key SET revoked = ? WHERE id = ?", true, revoked.keyId());
        Sql.update(connection, "DELETE FROM api_key_use WHERE id = ?", revoked.keyId());
      }
      case RoleGiven given -> {
        Sql.update(
            connection, "UPDATE member SET role = ? WHERE id = ?", given.to(), given.memberId());
        checkOwned(connection);
      }
      case MemberBlocked blocked -> {
        block(connection, blocked.memberId(), true);
        checkOwned(connection);
      }
      case MemberUnblocked unblocked -> block(connection, unblocked.memberId(), false);
      case MemberAbsorbed absorbed -> {
        JoinedMembers.begin(connection, absorbed);
        checkOwned(connection);
      }
      case MemberParted parted -> JoinedMembers.end(connection, parted);
      case MemberForgotten forgotten -> {
        Sql.update(
            connection,
            "UPDATE member SET address_hash = NULL, account = NULL, attributes = NULL,"
                + " role = 'MEMBER', forgotten = TRUE WHERE id = ?",
            forgotten.memberId());
        Sql.update(
            connection, "UPDATE api_key SET revoked = TRUE WHERE member = ?", forgotten.memberId());
        Sql.update(connection, "DELETE FROM identity WHERE member = ?", forgotten.memberId());
        Sql.update(connection, "DELETE FROM presence WHERE member = ?", forgotten.memberId());
      }
    }
  }

  private static void join(Connection connection, String member, Role role) throws SQLException {
    Sql.update(connection, "INSERT INTO member (id, role) VALUES (?, ?)", member, role.name());
  }

  private static void block(Connection connection, String member, boolean blocked)
      throws SQLException {
    Sql.update(connection, "UPDATE member SET blocked = ? WHERE id = ?", blocked, member);
  }

  /**
   * Asked here and not by the members' own rules: of two owners who take the role from each other
   * at the same time, only the writer knows who is second.
   */
  private static void checkOwned(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(OWNERS);
        var owners = query.executeQuery()) {
      if (!owners.next()) {
        throw Rejection.conflict("owner.last", "A hub needs an owner; make somebody else one first")
            .asException();
      }
    }
  }

  private String hash(Sealed address) {
    return vault.keyedHash(Address.normalised(vault.open(address).orElseThrow()));
  }
}
