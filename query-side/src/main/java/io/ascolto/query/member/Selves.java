package io.ascolto.query.member;

import io.ascolto.query.platform.documents.DocumentsView;
import io.ascolto.query.platform.lists.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Some members, with those who turned out to be the same people. */
record Selves(
    Map<String, Document> asked, Map<String, List<String>> others, Map<String, Document> known) {

  static Mono<Selves> of(Collection<String> members, DocumentsView view) {
    var asked = byId(members, view);
    var joined =
        view.find(JoinedProjector.COLLECTION, List.copyOf(members))
            .collectMap(one -> one.getString("_id"), JoinedProjector::others);
    return Mono.zip(asked, joined)
        .flatMap(both -> {
          var more = new HashSet<String>();
          both.getT1().values().forEach(one -> MemberProjector.into(one).ifPresent(more::add));
          both.getT2().values().forEach(more::addAll);
          return (more.isEmpty() ? Mono.just(Map.<String, Document>of()) : byId(more, view))
              .map(known -> new Selves(both.getT1(), both.getT2(), known));
        })
        // Not where documents arrive: keys may come from a disk.
        .publishOn(Schedulers.boundedElastic());
  }

  Map<String, MemberJson> described(boolean withAddresses, Snapshot snapshot) {
    var described = new HashMap<String, MemberJson>();
    asked.forEach((id, member) ->
        described.put(
            id,
            MemberJson.of(
                member,
                withAddresses,
                met(member, withAddresses, snapshot),
                others(id, withAddresses, true, snapshot),
                snapshot)));
    return described;
  }

  List<OtherSelf> others(String member, boolean withAddresses, boolean why, Snapshot snapshot) {
    return others.getOrDefault(member, List.of()).stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .map(other -> OtherSelf.other(other, withAddresses, why, snapshot))
        .toList();
  }

  private @Nullable OtherSelf met(Document member, boolean withAddress, Snapshot snapshot) {
    return MemberProjector.into(member)
        .flatMap(into -> Optional.ofNullable(known.get(into)))
        .map(met -> OtherSelf.met(met, member, withAddress, snapshot))
        .orElse(null);
  }

  private static Mono<Map<String, Document>> byId(Collection<String> ids, DocumentsView view) {
    return view.find(MemberProjector.COLLECTION, List.copyOf(ids))
        .collectMap(member -> member.getString("_id"));
  }
}
