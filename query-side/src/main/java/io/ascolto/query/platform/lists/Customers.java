package io.ascolto.query.platform.lists;

import io.ascolto.events.account.Attributes;
import io.ascolto.events.account.Rule;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;

/** What is known of customers at one position of the log. */
public final class Customers {

  private final DirectoryReader index;
  private final Map<String, ListedAccount> accounts;
  private final Map<String, ListedSegment> segments;
  private final Map<String, String> joined;

  Customers(
      DirectoryReader index,
      Map<String, ListedAccount> accounts,
      Map<String, ListedSegment> segments,
      Map<String, String> joined) {
    this.index = index;
    this.accounts = accounts;
    this.segments = segments;
    this.joined = joined;
  }

  /** Who is met in a member's place, where two turned out to be one person. */
  public String met(String member) {
    return joined.getOrDefault(member, member);
  }

  /** By id. */
  public Map<String, ListedAccount> accounts() {
    return accounts;
  }

  /** By slug. */
  public Map<String, ListedSegment> segments() {
    return segments;
  }

  /** What is done with each member of whom something is known. */
  public interface Each {

    void customer(String member, Customer customer) throws IOException;
  }

  public void forEach(Each each) throws IOException {
    read(
        index,
        (id, columns) -> {
          if (id.startsWith(CustomersFold.MEMBER)) {
            each.customer(id.substring(CustomersFold.MEMBER.length()), customer(columns));
          }
        });
  }

  public Customer of(String member) throws IOException {
    var found = Stored.find(index, CustomersFold.MEMBER + member);
    if (found.isEmpty()) {
      return Customer.UNKNOWN;
    }
    var leaf = index.leaves().get(ReaderUtil.subIndex(found.get(), index.leaves()));
    return customer(new Columns(leaf.reader(), found.get() - leaf.docBase));
  }

  /** Empty where the company was removed, or where there is none. */
  public Optional<ListedAccount> account(Customer customer) {
    return customer.account().map(accounts::get);
  }

  /** Slugs of those that a customer is in. */
  public Set<String> segmentsOf(Customer customer) {
    return segments.values().stream()
        .filter(segment -> isIn(segment.rule(), customer))
        .map(ListedSegment::segment)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isIn(Rule rule, Customer customer) {
    var company = account(customer).map(one -> new Rule.Company(one.account(), one.attributes()));
    return rule.admits(customer.attributes(), company);
  }

  private static Customer customer(Columns columns) throws IOException {
    return new Customer(
        columns.at(Fields.ACCOUNT),
        columns.at(Fields.ATTRIBUTES).map(Attributes::of).orElse(Attributes.NONE));
  }

  /** The columns of one document. */
  record Columns(LeafReader segment, int doc) {

    Optional<String> at(String field) throws IOException {
      var values = DocValues.getBinary(segment, field);
      return values.advanceExact(doc)
          ? Optional.of(values.binaryValue().utf8ToString())
          : Optional.empty();
    }
  }

  /** What is done with each document of the index. */
  interface Reading {

    void document(String id, Columns columns) throws IOException;
  }

  static void read(DirectoryReader index, Reading reading) throws IOException {
    for (var leaf : index.leaves()) {
      var segment = leaf.reader();
      var live = segment.getLiveDocs();
      for (int doc = 0; doc < segment.maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          var columns = new Columns(segment, doc);
          var id = columns.at(Fields.ID);
          if (id.isPresent()) {
            reading.document(id.get(), columns);
          }
        }
      }
    }
  }
}
