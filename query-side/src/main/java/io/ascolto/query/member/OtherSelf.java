package io.ascolto.query.member;

import io.ascolto.query.platform.lists.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A member who turned out to be the same person as another.
 *
 * @param member of the two the one that is meant here
 * @param name what they are called
 * @param address for an owner and for the person themselves
 * @param since when the two were joined
 * @param byTheTeam whether the person did not prove both addresses themselves
 * @param reason why the team joined the two; for staff
 */
@Schema(name = "OtherSelf")
record OtherSelf(
    String member,
    @Nullable String name,
    @Nullable String address,
    Instant since,
    boolean byTheTeam,
    @Nullable String reason) {

  /** Who is met in this member's place. */
  static OtherSelf met(Document met, Document member, boolean withAddress, Snapshot snapshot) {
    return of(met, member, withAddress, true, snapshot);
  }

  static OtherSelf other(Document member, boolean withAddress, boolean why, Snapshot snapshot) {
    return of(member, member, withAddress, why, snapshot);
  }

  private static OtherSelf of(
      Document shown, Document absorbed, boolean withAddress, boolean why, Snapshot snapshot) {
    var joined = absorbed.get("joined", new Document());
    return new OtherSelf(
        shown.getString("_id"),
        Optional.ofNullable(MemberJson.text(shown, "name", snapshot))
            .orElseGet(() -> MemberJson.text(shown, "displayName", snapshot)),
        withAddress ? MemberJson.text(shown, "address", snapshot) : null,
        Optional.ofNullable(joined.getString("since")).map(Instant::parse).orElse(Instant.EPOCH),
        joined.containsKey("reason"),
        why ? MemberJson.text(joined, "reason", snapshot) : null);
  }
}
