package io.ascolto.query.member;

import io.ascolto.events.member.Role;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
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
    boolean forgotten,
    @Nullable Blocked blocked) {

  /**
   * @param reason null once it was removed
   */
  @Schema(name = "Blocked")
  record Blocked(Instant since, @Nullable String reason) {}

  static MemberJson of(Document member, boolean withAddress, Snapshot snapshot) {
    return new MemberJson(
        member.getString("_id"),
        text(member, "name", snapshot),
        text(member, "displayName", snapshot),
        withAddress ? text(member, "address", snapshot) : null,
        Role.valueOf(member.getString("role")),
        Instant.parse(member.getString("joinedAt")),
        member.getBoolean("forgotten", false),
        blocked(member.get("blocked", Document.class), snapshot));
  }

  /** {@code part} in small letters. */
  boolean isCalled(String part) {
    return Stream.of(name, displayName)
        .flatMap(Stream::ofNullable)
        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(part));
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
