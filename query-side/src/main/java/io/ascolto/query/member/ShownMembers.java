package io.ascolto.query.member;

import io.ascolto.events.member.Role;
import io.ascolto.query.platform.People;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.Words;
import io.ascolto.query.platform.documents.Boxes;
import io.ascolto.query.platform.documents.DocumentStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what others are shown of members. */
@Component
class ShownMembers implements People {

  private final Views views;
  private final DocumentStore store;
  private final Words words;

  ShownMembers(Views views, DocumentStore store, Words words) {
    this.views = views;
    this.store = store;
    this.words = words;
  }

  @Override
  public Mono<Map<String, Person>> named(Collection<String> members) {
    return members.isEmpty()
        ? Mono.just(Map.of())
        : views
            .current(store)
            .find(MemberProjector.COLLECTION, members)
            .collectMap(member -> member.getString("_id"))
            .flatMap(this::met);
  }

  private Mono<Map<String, Person>> met(Map<String, Document> members) {
    var survivors =
        members.values().stream()
            .flatMap(member -> MemberProjector.into(member).stream())
            .collect(Collectors.toSet());
    return survivors.isEmpty()
        ? Mono.just(shown(members, Map.of()))
        : views
            .current(store)
            .find(MemberProjector.COLLECTION, survivors)
            .collectMap(member -> member.getString("_id"))
            .map(met -> shown(members, met));
  }

  private Map<String, Person> shown(Map<String, Document> members, Map<String, Document> met) {
    var shown = new HashMap<String, Person>();
    members.forEach((id, member) -> {
      var survivor = MemberProjector.into(member).map(met::get);
      shown.put(id, person(survivor.orElse(member)));
    });
    return shown;
  }

  private Person person(Document member) {
    var name =
        Optional.ofNullable(member.get("displayName", Document.class))
            .map(Boxes::sealed)
            .flatMap(words::open);
    return new Person(
        member.getString("_id"),
        name.orElse(null),
        Role.valueOf(member.getString("role")).isStaff(),
        member.getBoolean("forgotten", false));
  }
}
