package io.ascolto.query.member;

import io.ascolto.events.account.Attributes;
import io.ascolto.events.member.Role;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.lists.Customer;
import io.ascolto.query.platform.lists.ListedAccount;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A member as those who run the hub see them.
 *
 * @param name what they are called
 * @param displayName what others see of it; null until it was chosen
 * @param address for an owner; null for staff, and where none is known
 * @param company to which they belong as a customer
 * @param attributes what is known of them as a customer
 * @param segments slugs of those that they are in
 * @param boardRoles what they are to single boards, besides
 * @param met whom they turned out to be: who is met in their place
 * @param others who turned out to be them, too
 * @param awaited whether they have an address and never signed in themselves
 * @param forgotten whether nothing is known of them any more
 */
@Schema(name = "Member")
record MemberJson(
    String member,
    @Nullable String name,
    @Nullable String displayName,
    @Nullable String address,
    Role role,
    Instant joinedAt,
    boolean awaited,
    boolean forgotten,
    @Nullable Company company,
    Map<String, String> attributes,
    List<String> segments,
    @Nullable Blocked blocked,
    List<BoardRole> boardRoles,
    @Nullable OtherSelf met,
    List<OtherSelf> others) {

  /**
   * @param account what it is called in the owners' own systems
   * @param name null once its key was destroyed
   */
  @Schema(name = "Company")
  record Company(String account, @Nullable String name) {}

  /**
   * @param board its slug
   * @param name null once its key was destroyed
   */
  @Schema(name = "BoardRole")
  record BoardRole(String board, @Nullable String name, Role role) {}

  /**
   * @param reason null once it was removed
   */
  @Schema(name = "Blocked")
  record Blocked(Instant since, @Nullable String reason) {}

  /** Without saying with whom they were joined. */
  static MemberJson of(Document member, boolean withAddress, Snapshot snapshot) {
    return of(member, withAddress, null, List.of(), snapshot);
  }

  static MemberJson of(
      Document member,
      boolean withAddress,
      @Nullable OtherSelf met,
      List<OtherSelf> others,
      Snapshot snapshot) {
    var customer = customer(member, snapshot);
    var customers = snapshot.customers();
    return new MemberJson(
        member.getString("_id"),
        text(member, "name", snapshot),
        text(member, "displayName", snapshot),
        withAddress ? text(member, "address", snapshot) : null,
        Role.valueOf(member.getString("role")),
        Instant.parse(member.getString("joinedAt")),
        member.containsKey("address") && !member.getBoolean("forgotten", false),
        member.getBoolean("forgotten", false),
        customers.account(customer).map(account -> company(account, snapshot)).orElse(null),
        customer.attributes().values(),
        customers.segmentsOf(customer).stream().sorted().toList(),
        blocked(member.get("blocked", Document.class), snapshot),
        boardRoles(member, snapshot),
        met,
        others);
  }

  MemberJson arrived() {
    return new MemberJson(
        member,
        name,
        displayName,
        address,
        role,
        joinedAt,
        false,
        forgotten,
        company,
        attributes,
        segments,
        blocked,
        boardRoles,
        met,
        others);
  }

  /** {@code part} in small letters, of what they or their company are called. */
  boolean isCalled(String part) {
    return Stream.of(name, displayName, company == null ? null : company.name())
        .flatMap(Stream::ofNullable)
        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(part));
  }

  private static Customer customer(Document member, Snapshot snapshot) {
    return new Customer(
        Optional.ofNullable(member.getString("account")),
        Optional.ofNullable(text(member, "attributes", snapshot))
            .map(Attributes::of)
            .orElse(Attributes.NONE));
  }

  /**
   * What the company is called to which somebody belongs as a customer; null where there is none.
   */
  static @Nullable String companyOf(Document member, Snapshot snapshot) {
    return snapshot
        .customers()
        .account(customer(member, snapshot))
        .flatMap(account -> snapshot.open(account.name()))
        .orElse(null);
  }

  /** On boards that are still there, by their names. */
  private static List<BoardRole> boardRoles(Document member, Snapshot snapshot) {
    return member.get(BoardRoleProjector.FIELD, new Document()).entrySet().stream()
        .flatMap(one ->
            Optional.ofNullable(snapshot.boards().get(one.getKey()))
                .filter(board -> !board.archived())
                .map(board ->
                    new BoardRole(
                        board.board(),
                        snapshot.open(board.name()).orElse(null),
                        Role.valueOf((String) one.getValue())))
                .stream())
        .sorted(Comparator.comparing(BoardRole::board))
        .toList();
  }

  private static Company company(ListedAccount account, Snapshot snapshot) {
    return new Company(
        account.attributes().get(Attributes.REFERENCE).orElse(account.account()),
        snapshot.open(account.name()).orElse(null));
  }

  static @Nullable String text(Document member, String field, Snapshot snapshot) {
    return Optional.ofNullable(member.get(field, Document.class))
        .map(Boxes::sealed)
        .flatMap(snapshot::open)
        .orElse(null);
  }

  private static @Nullable Blocked blocked(@Nullable Document blocked, Snapshot snapshot) {
    return blocked == null
        ? null
        : new Blocked(Instant.parse(blocked.getString("since")), text(blocked, "reason", snapshot));
  }
}
