package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.events.account.AccountEvent;
import io.ascolto.events.account.AccountEvent.AccountDescribed;
import io.ascolto.events.account.AccountEvent.AccountRemoved;
import io.ascolto.events.account.Attributes;
import io.ascolto.events.account.Rule;
import io.ascolto.events.account.SegmentEvent;
import io.ascolto.events.account.SegmentEvent.SegmentDefined;
import io.ascolto.events.account.SegmentEvent.SegmentRemoved;
import io.ascolto.events.member.MemberEvent;
import io.ascolto.events.member.MemberEvent.MemberAbsorbed;
import io.ascolto.events.member.MemberEvent.MemberDescribed;
import io.ascolto.events.member.MemberEvent.MemberForgotten;
import io.ascolto.events.member.MemberEvent.MemberParted;
import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Folds what is known of customers into one document a member, a company and a segment. Rules are
 * asked when somebody reads, so that a change of one rule or one company rewrites one document.
 */
final class CustomersFold {

  static final String MEMBER = "member:";
  static final String ACCOUNT = "account:";
  static final String SEGMENT = "segment:";
  static final String JOINED = "joined:";

  private final Words words;
  private final Map<String, ListedAccount> accounts;
  private final Map<String, ListedSegment> segments;
  private final Map<String, String> joined;

  CustomersFold(DirectoryReader index, Words words) throws IOException {
    this.words = words;
    this.accounts = new HashMap<>();
    this.segments = new HashMap<>();
    this.joined = new HashMap<>();
    Customers.read(index, this::known);
  }

  void write(List<Recorded> batch, IndexWriter writer) throws IOException {
    for (var recorded : batch) {
      switch (recorded.event()) {
        case MemberEvent event -> write(event, writer);
        case AccountEvent event -> write(event, writer);
        case SegmentEvent event -> write(event, writer);
        default -> {
          // Says nothing of customers.
        }
      }
    }
  }

  Customers customers(DirectoryReader index) {
    return new Customers(index, Map.copyOf(accounts), Map.copyOf(segments), Map.copyOf(joined));
  }

  private void write(MemberEvent event, IndexWriter writer) throws IOException {
    var id = MEMBER + event.memberId();
    switch (event) {
      case MemberDescribed described -> {
        var document = document(id);
        described.accountId().ifPresent(account -> column(document, Fields.ACCOUNT, account));
        described
            .attributes()
            .flatMap(words::open)
            .ifPresent(known -> column(document, Fields.ATTRIBUTES, known));
        writer.updateDocument(new Term(Fields.ID, id), document);
      }
      case MemberAbsorbed absorbed -> {
        var as = JOINED + absorbed.memberId();
        var document = document(as);
        column(document, Fields.MEMBER, absorbed.intoMemberId());
        writer.updateDocument(new Term(Fields.ID, as), document);
        joined.put(absorbed.memberId(), absorbed.intoMemberId());
      }
      case MemberParted parted -> {
        writer.deleteDocuments(new Term(Fields.ID, JOINED + parted.memberId()));
        joined.remove(parted.memberId());
      }
      case MemberForgotten _ -> writer.deleteDocuments(new Term(Fields.ID, id));
      default -> {
        // Says nothing of them as a customer.
      }
    }
  }

  private void write(AccountEvent event, IndexWriter writer) throws IOException {
    var id = ACCOUNT + event.accountId();
    switch (event) {
      case AccountDescribed described -> {
        var attributes = words.open(described.attributes()).orElse(Attributes.NONE.json());
        var document = document(id);
        column(document, Fields.NAME, described.name().written());
        column(document, Fields.ATTRIBUTES, attributes);
        writer.updateDocument(new Term(Fields.ID, id), document);
        put(described.accountId(), described.name(), attributes);
      }
      case AccountRemoved removed -> {
        writer.deleteDocuments(new Term(Fields.ID, id));
        accounts.remove(removed.accountId());
      }
    }
  }

  private void write(SegmentEvent event, IndexWriter writer) throws IOException {
    var id = SEGMENT + event.segment();
    switch (event) {
      case SegmentDefined defined -> {
        // A rule that nobody can read lets nobody in.
        var rule = words.open(defined.rule());
        rule.ifPresentOrElse(
            json ->
                segments.put(
                    defined.segment(),
                    new ListedSegment(defined.segment(), defined.name(), Rule.of(json))),
            () -> segments.remove(defined.segment()));
        var document = document(id);
        column(document, Fields.NAME, defined.name().written());
        rule.ifPresent(json -> column(document, Fields.RULE, json));
        writer.updateDocument(new Term(Fields.ID, id), document);
      }
      case SegmentRemoved removed -> {
        writer.deleteDocuments(new Term(Fields.ID, id));
        segments.remove(removed.segment());
      }
    }
  }

  /** What an index holds when it is opened. */
  private void known(String id, Customers.Columns columns) throws IOException {
    if (id.startsWith(ACCOUNT)) {
      put(
          id.substring(ACCOUNT.length()),
          Sealed.read(columns.at(Fields.NAME).orElseThrow()),
          columns.at(Fields.ATTRIBUTES).orElseThrow());
    } else if (id.startsWith(JOINED)) {
      joined.put(id.substring(JOINED.length()), columns.at(Fields.MEMBER).orElseThrow());
    } else if (id.startsWith(SEGMENT)) {
      var segment = id.substring(SEGMENT.length());
      var name = Sealed.read(columns.at(Fields.NAME).orElseThrow());
      columns
          .at(Fields.RULE)
          .ifPresent(
              rule -> segments.put(segment, new ListedSegment(segment, name, Rule.of(rule))));
    }
  }

  private void put(String account, Sealed name, String attributes) {
    accounts.put(account, new ListedAccount(account, name, Attributes.of(attributes)));
  }

  private static Document document(String id) {
    var document = new Document();
    document.add(new StringField(Fields.ID, id, Store.NO));
    column(document, Fields.ID, id);
    return document;
  }

  private static void column(Document document, String field, String value) {
    document.add(new BinaryDocValuesField(field, new BytesRef(value)));
  }
}
