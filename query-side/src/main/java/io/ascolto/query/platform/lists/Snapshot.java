package io.ascolto.query.platform.lists;

import io.ascolto.events.Sealed;
import io.ascolto.events.ballot.Choice;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import reactor.core.publisher.Mono;

/**
 * Both indexes as they are at one position of the log. Answers found in it are kept with it and go
 * with it, so that a popular question is searched for once a refresh, however many ask.
 */
public final class Snapshot {

  private static final long KEPT_BYTES = 16L << 20;
  private static final int KEPT_COUNTS = 1_000;

  private final long position;
  private final DirectoryReader ideaReader;
  private final DirectoryReader ballotReader;
  private final IndexSearcher ideas;
  private final Map<String, ListedBoard> boards;
  private final Words words;
  private final Touched touched;
  private final Map<Question<?>, CompletableFuture<?>> answers = new ConcurrentHashMap<>();
  private final AtomicLong kept = new AtomicLong();
  private final Map<Query, Integer> counts = new ConcurrentHashMap<>();

  /** Holds both readers open until {@link #release()}. */
  Snapshot(
      long position,
      DirectoryReader ideaReader,
      DirectoryReader ballotReader,
      Map<String, ListedBoard> boards,
      Words words,
      Touched touched) {
    this.touched = touched;
    this.position = position;
    this.ideaReader = ideaReader;
    this.ballotReader = ballotReader;
    this.ideas = searcher(ideaReader);
    this.boards = boards;
    this.words = words;
    ideaReader.incRef();
    ballotReader.incRef();
  }

  public long position() {
    return position;
  }

  public Map<String, ListedBoard> boards() {
    return boards;
  }

  public Optional<String> open(Sealed sealed) {
    return words.open(sealed);
  }

  /** All ideas of these boards that are not hidden, in no order. */
  public List<ListedIdea> ideasOf(Collection<String> ofBoards) throws IOException {
    var all =
        new Search(
            ofBoards,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Order.NEW,
            Optional.empty(),
            Math.max(1, ideaReader.numDocs()));
    return all.in(this).ideas();
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

  /** An idea that is not hidden, where the audience may see its board. */
  public Optional<ListedIdea> idea(String id, Audience audience) throws IOException {
    return idea(id)
        .filter(idea ->
            Optional.ofNullable(boards.get(idea.card().board()))
                .filter(board -> audience.sees(board.visibility()))
                .isPresent());
  }

  private Optional<ListedIdea> idea(String id) throws IOException {
    return Stored.find(ideaReader, id)
        .filter(_ -> !id.startsWith(ListedBoard.ID_PREFIX))
        .map(doc -> Stored.idea(ideaReader, doc))
        .filter(idea -> !idea.card().hidden());
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
    return Ballots.of(member, ballotReader);
  }

  DirectoryReader ballots() {
    return ballotReader;
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
    if (!ideaReader.tryIncRef()) {
      return false;
    }
    if (!ballotReader.tryIncRef()) {
      release(ideaReader);
      return false;
    }
    return true;
  }

  void release() {
    release(ideaReader);
    release(ballotReader);
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

  private static void release(DirectoryReader reader) {
    try {
      reader.decRef();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
