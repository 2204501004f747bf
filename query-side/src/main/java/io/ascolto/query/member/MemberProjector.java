package io.ascolto.query.member;

import static io.ascolto.query.platform.documents.Boxes.box;
import static io.ascolto.query.platform.documents.Change.document;

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
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds a member into one document: role, address, and what the member is called. */
@Component
class MemberProjector implements Fold<MemberEvent> {

  static final String COLLECTION = "member";

  /** Where in the log they joined: nothing of theirs is before it. */
  static final String JOINED_POSITION = "joinedPosition";

  @Override
  public Class<MemberEvent> events() {
    return MemberEvent.class;
  }

  @Override
  public Change fold(MemberEvent event, Recorded when) {
    return document(COLLECTION, event.memberId(), member -> next(member, event, when));
  }

  private static Document next(Document member, MemberEvent event, Recorded when) {
    return switch (event) {
      case MemberJoined joined ->
          joined(member, joined.role(), when).append("address", box(joined.address()));
      case PseudonymJoined joined -> {
        joined.name().ifPresent(name -> member.append("name", box(name)));
        yield joined(member, Role.MEMBER.name(), when);
      }
      case DeviceJoined _ -> joined(member, Role.DEVICE.name(), when);
      case DisplayNameChosen chosen -> {
        chosen.name().ifPresent(name -> member.append("name", box(name)));
        yield member.append("displayName", box(chosen.displayName()));
      }
      case AddressReplaced replaced -> member.append("address", box(replaced.address()));
      case IdentityLinked linked -> {
        linked.name().ifPresent(name -> member.append("name", box(name)));
        yield member;
      }
      case MemberDescribed described -> {
        member.keySet().removeAll(Set.of("account", "attributes"));
        described.accountId().ifPresent(account -> member.append("account", account));
        described.attributes().ifPresent(known -> member.append("attributes", box(known)));
        yield member;
      }
      case ApiKeyIssued _, ApiKeyRevoked _ -> member;
      case RoleGiven given -> member.append("role", given.to());
      case MemberBlocked blocked ->
          member.append(
              "blocked",
              new Document("since", when.happenedAt().toString())
                  .append("reason", box(blocked.reason())));
      case MemberUnblocked _ -> {
        member.remove("blocked");
        yield member;
      }
      case MemberAbsorbed absorbed -> {
        var joined =
            new Document("into", absorbed.intoMemberId())
                .append("since", when.happenedAt().toString());
        absorbed.reason().ifPresent(reason -> joined.append("reason", box(reason)));
        yield member.append("joined", joined);
      }
      case MemberParted _ -> {
        member.remove("joined");
        yield member;
      }
      case MemberForgotten _ -> {
        member
            .keySet()
            .removeAll(
                Set.of(
                    "name",
                    "displayName",
                    "address",
                    "account",
                    "attributes",
                    BoardRoleProjector.FIELD));
        yield member.append("role", Role.MEMBER.name()).append("forgotten", true);
      }
    };
  }

  /** Who is met in the member's place. */
  static Optional<String> into(Document member) {
    return Optional.ofNullable(member.get("joined", Document.class))
        .map(joined -> joined.getString("into"));
  }

  private static Document joined(Document member, String role, Recorded when) {
    return member
        .append("role", role)
        .append("joinedAt", when.happenedAt().toString())
        .append(JOINED_POSITION, when.position());
  }
}
