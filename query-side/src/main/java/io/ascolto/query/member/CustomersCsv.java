package io.ascolto.query.member;

import io.ascolto.query.platform.Spreadsheet;
import io.ascolto.query.platform.Views;
import io.ascolto.query.platform.documents.DocumentStore;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Everybody of whom something is known as a customer, and who has an address, by company. */
@Component
class CustomersCsv {

  private static final int AT_ONCE = 500;
  private static final List<String> FIRST = List.of("email", "name", "account");
  private static final String LAST = "member";

  private final Views views;
  private final DocumentStore store;

  CustomersCsv(Views views, DocumentStore store) {
    this.views = views;
    this.store = store;
  }

  /**
   * @param withAddresses else whoever reads it back is found by their ids
   */
  Mono<byte[]> file(boolean withAddresses, Snapshot snapshot) {
    List<String> customers = new ArrayList<>();
    SortedSet<String> attributes = new TreeSet<>();
    try {
      snapshot
          .customers()
          .forEach((member, customer) -> {
            customers.add(member);
            attributes.addAll(customer.attributes().values().keySet());
          });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    FIRST.forEach(attributes::remove);
    attributes.remove(LAST);
    var view = views.current(store);
    return Flux.fromIterable(customers)
        .buffer(AT_ONCE)
        .concatMap(some -> view.find(MemberProjector.COLLECTION, some))
        // Not where documents arrive: keys may come from a disk.
        .publishOn(Schedulers.boundedElastic())
        .filter(CustomersCsv::hasAddress)
        .map(member -> MemberJson.of(member, withAddresses, snapshot))
        .sort(
            Comparator.comparing(CustomersCsv::account)
                .thenComparing(member -> text(member.address()))
                .thenComparing(MemberJson::member))
        .map(member -> row(member, attributes))
        .collectList()
        .map(rows -> written(attributes, rows));
  }

  private static boolean hasAddress(Document member) {
    return member.get("address") != null;
  }

  private static byte[] written(SortedSet<String> attributes, List<List<String>> rows) {
    var header =
        Stream.of(FIRST.stream(), attributes.stream(), Stream.of(LAST))
            .flatMap(names -> names)
            .toList();
    try {
      return Spreadsheet.begun(header, rows);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> row(MemberJson member, SortedSet<String> attributes) {
    var cells =
        Stream.of(
            Stream.of(text(member.address()), text(member.name()), account(member)),
            attributes.stream().map(name -> member.attributes().getOrDefault(name, "")),
            Stream.of(member.member()));
    return cells.flatMap(some -> some).toList();
  }

  private static String account(MemberJson member) {
    return member.company() == null ? "" : member.company().account();
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
