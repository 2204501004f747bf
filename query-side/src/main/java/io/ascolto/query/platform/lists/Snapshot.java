package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.Choice;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import reactor.core.publisher.Mono;

/**
 * The four indexes as they are at one position of the log. Answers found in it are kept with it and
 * go with it, so that a popular question is searched for once a refresh, however many ask.
 */
public final class Snapshot {

  private static final long KEPT_BYTES = 16L << 20;
  private static final int KEPT_COUNTS = 1_000;

  private final long position;
  private final Readers readers;
  private final IndexSearcher ideas;
  private final Map<String, ListedBoard> boards;
  private final Customers customers;
  private final Words words;
  private final Touched touched;
  private final Map<Question<?>, CompletableFuture<?>> answers = new ConcurrentHashMap<>();
  private final AtomicLong kept = new AtomicLong();
  private final Map<Query, Integer> counts = new ConcurrentHashMap<>();

  /** Holds the readers open until {@link #release()}. */
  Snapshot(
      long position,
      Readers readers,
      Map<String, ListedBoard> boards,
      Customers customers,
      Words words,
      Touched touched) {
    this.touched = touched;
    this.position = position;
    this.readers = readers;
    this.ideas = searcher(readers.ideas());
    this.boards = boards;
    this.customers = customers;
    this.words = words;
    if (!readers.hold()) {
      throw new IllegalStateException("Closed readers were to be shown");
    }
  }

  public long position() {
    return position;
  }

  public Map<String, ListedBoard> boards() {
    return boards;
  }

  public Customers customers() {
    return customers;
  }

  public Optional<String> open(Sealed sealed) {
    return words.open(sealed);
  }

  public History history(Collection<String> ofBoards) throws IOException {
    return new History(this, ofBoards);
  }

  public Search.Facets facets(Search search) throws IOException {
    return search.facets(this);
  }

  public Search.Found search(Search search) throws IOException {
    return search.in(this);
  }

  public List<Similar.Found> similar(Similar to) throws IOException {
    return to.in(this, Similar.WEIGHTS);
  }

  /** The ideas that changed after a position; empty where that is too long ago to say. */
  public Optional<List<String>> touchedSince(long earlier) {
    return touched.since(earlier);
  }

  /** An idea of a board that the audience may see; a hidden one for whoever moderates. */
  public Optional<ListedIdea> idea(String id, Audience audience) throws IOException {
    return ideaOrStub(id, audience)
        .filter(
            idea -> idea.card().hidden().isEmpty() || audience.readsHidden(idea.card().board()));
  }

  /** The same with hidden ones: of those not more than why they are may be shown to others. */
  public Optional<ListedIdea> ideaOrStub(String id, Audience audience) throws IOException {
    return Stored.find(readers.ideas(), id)
        .filter(_ -> !id.startsWith(ListedBoard.ID_PREFIX))
        .map(doc -> Stored.idea(readers.ideas(), doc))
        .filter(idea ->
            Optional.ofNullable(boards.get(idea.card().board()))
                .filter(board -> board.isSeenBy(audience))
                .isPresent());
  }

  /**
   * Answers at once what was answered before, else as soon as the executor comes to it. The caller
   * holds the snapshot.
   */
  <A extends Question.Answer> Mono<A> ask(Question<A> question, Executor searching) {
    var known = answers.get(question);
    if (known != null) {
      return Snapshot.<A>answer(known);
    }
    var mine = new CompletableFuture<A>();
    var others = answers.putIfAbsent(question, mine);
    if (others != null) {
      return answer(others);
    }
    begin(question, mine, searching);
    return answer(mine);
  }

  /** Whatever keeps the search from beginning has to reach those who wait for the answer. */
  private <A extends Question.Answer> void begin(
      Question<A> question, CompletableFuture<A> to, Executor searching) {
    if (!acquire()) {
      fail(question, to, new IllegalStateException("A closed snapshot was asked"));
      return;
    }
    try {
      searching.execute(() -> find(question, to));
    } catch (RejectedExecutionException refused) {
      release();
      fail(question, to, refused);
    }
  }

  private void fail(Question<?> question, CompletableFuture<?> to, Throwable failure) {
    answers.remove(question, to);
    to.completeExceptionally(failure);
  }

  IndexSearcher ideas() {
    return ideas;
  }

  Map<String, Choice> ballotsOf(String member) throws IOException {
    return Ballots.of(member, readers.ballots());
  }

  /** The standing votes on an idea; nobody's are those that were carried over as a number. */
  public void forEachBallot(String idea, Ballots.Each each) throws IOException {
    Ballots.on(idea, readers.ballots(), each);
  }

  DirectoryReader ballots() {
    return readers.ballots();
  }

  DirectoryReader customerIndex() {
    return readers.customers();
  }

  DirectoryReader days() {
    return readers.days();
  }

  /** How many ideas a member has shared, whatever became of them. */
  public int ideasBy(String member) throws IOException {
    return count(new TermQuery(new Term(Fields.AUTHOR, member)));
  }

  /** How many ideas match, exactly. */
  int count(Query query) throws IOException {
    var known = counts.get(query);
    if (known != null) {
      return known;
    }
    int count = ideas.count(query);
    if (counts.size() < KEPT_COUNTS) {
      counts.put(query, count);
    }
    return count;
  }

  boolean acquire() {
    return readers.hold();
  }

  void release() {
    readers.release();
  }

  // Whatever goes wrong has to reach those who wait for the answer.
  @SuppressWarnings("CatchingUnchecked")
  private <A extends Question.Answer> void find(Question<A> question, CompletableFuture<A> to) {
    try {
      var answer = question.answer(this);
      if (kept.addAndGet(answer.weight()) > KEPT_BYTES) {
        kept.set(0);
        answers.clear();
      }
      to.complete(answer);
    } catch (Exception | Error failure) {
      fail(question, to, failure);
    } finally {
      release();
    }
  }

  /** One asker's leaving takes the answer from nobody else. */
  @SuppressWarnings("unchecked") // The answer to a question of A was put there as an A.
  private static <A> Mono<A> answer(CompletableFuture<?> kept) {
    var answer = (CompletableFuture<A>) kept;
    return answer.isDone() && !answer.isCompletedExceptionally()
        ? Mono.just(answer.join())
        : Mono.fromFuture(answer, true);
  }

  private static IndexSearcher searcher(DirectoryReader reader) {
    var searcher = new IndexSearcher(reader);
    // Whole answers are kept instead, and for this snapshot alone.
    searcher.setQueryCache(null);
    return searcher;
  }
}
