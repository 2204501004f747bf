package io.ascolto.query.member;

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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Folds who turned out to be a member, too, into one document for whoever is met. */
@Component
class JoinedProjector implements Fold<MemberEvent> {

  static final String COLLECTION = "joined";

  private static final String OTHERS = "others";

  static List<String> others(Document joined) {
    return joined.getList(OTHERS, String.class, List.of());
  }

  @Override
  public Class<MemberEvent> events() {
    return MemberEvent.class;
  }

  @Override
  public Change fold(MemberEvent event, Recorded when) {
    return switch (event) {
      case MemberAbsorbed absorbed ->
          changed(absorbed.intoMemberId(), absorbed.memberId(), Stream.of(absorbed.memberId()));
      case MemberParted parted -> changed(parted.fromMemberId(), parted.memberId(), Stream.empty());
      case MemberJoined _,
          PseudonymJoined _,
          DeviceJoined _,
          DisplayNameChosen _,
          AddressReplaced _,
          IdentityLinked _,
          MemberDescribed _,
          ApiKeyIssued _,
          ApiKeyRevoked _,
          RoleGiven _,
          MemberBlocked _,
          MemberUnblocked _,
          MemberForgotten _ ->
          Change.nothing();
    };
  }

  private static Change changed(String survivor, String member, Stream<String> added) {
    UnaryOperator<Document> next =
        joined -> {
          List<String> others = new ArrayList<>(others(joined));
          others.remove(member);
          others.addAll(added.toList());
          return joined.append(OTHERS, others);
        };
    return document(COLLECTION, survivor, next);
  }
}
