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
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change;
import io.ascolto.query.platform.documents.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds the keys that were not revoked into one document: a hub has few. */
@Component
class KeyProjector implements Fold<MemberEvent> {

  static final String COLLECTION = "api_key";
  static final String ALL = "all";

  @Override
  public Class<MemberEvent> events() {
    return MemberEvent.class;
  }

  @Override
  public Change fold(MemberEvent event, Recorded when) {
    return switch (event) {
      case ApiKeyIssued issued ->
          document(COLLECTION, ALL, keys -> with(keys, entry(issued, when)));
      case ApiKeyRevoked revoked ->
          document(COLLECTION, ALL, keys -> without(keys, "key", revoked.keyId()));
      case MemberForgotten forgotten ->
          document(COLLECTION, ALL, keys -> without(keys, "member", forgotten.memberId()));
      case MemberJoined _,
          PseudonymJoined _,
          DeviceJoined _,
          DisplayNameChosen _,
          AddressReplaced _,
          IdentityLinked _,
          MemberDescribed _,
          MemberAbsorbed _,
          MemberParted _,
          RoleGiven _,
          MemberBlocked _,
          MemberUnblocked _ ->
          Change.nothing();
    };
  }

  /** In the order in which they were made. */
  static List<Document> entries(Document keys) {
    return keys.getList("keys", Document.class, List.of());
  }

  private static Document entry(ApiKeyIssued issued, Recorded when) {
    var entry =
        new Document("key", issued.keyId())
            .append("member", issued.memberId())
            .append("scopes", issued.scopes())
            .append("madeAt", when.happenedAt().toString());
    issued.hint().ifPresent(hint -> entry.append("hint", hint));
    issued.name().ifPresent(name -> entry.append("name", box(name)));
    issued.expiresAt().ifPresent(end -> entry.append("expiresAt", end));
    return entry;
  }

  private static Document with(Document keys, Document entry) {
    List<Document> all = new ArrayList<>(entries(keys));
    all.add(entry);
    return keys.append("keys", all);
  }

  private static Document without(Document keys, String field, String value) {
    Predicate<Document> other = entry -> !value.equals(entry.getString(field));
    return keys.append("keys", new ArrayList<>(entries(keys).stream().filter(other).toList()));
  }
}
