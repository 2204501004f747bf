package io.ascolto.query.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A feed for one consumer far from the log's end: while it folds a batch, the next one is read. A
 * read that failed is forgotten and done again when it is asked for, where failures are dealt with.
 */
final class ReadAhead implements Feed {

  private record Ahead(
      long position, int limit, CompletableFuture<Optional<List<Recorded>>> batch) {

    boolean is(long asked, int most) {
      return position == asked && limit == most;
    }
  }

  private final Feed feed;
  private Optional<Ahead> ahead = Optional.empty();

  ReadAhead(Feed feed) {
    this.feed = feed;
  }

  @Override
  public long head() {
    return feed.head();
  }

  /** A batch that is not full has the log's end, and what comes after it is not there yet. */
  @Override
  public List<Recorded> after(long position, int limit) {
    var batch =
        ahead
            .filter(read -> read.is(position, limit))
            .flatMap(read -> read.batch().join())
            .orElseGet(() -> feed.after(position, limit));
    ahead =
        Optional.of(batch)
            .filter(read -> read.size() == limit)
            .map(read -> begun(read.getLast().position(), limit));
    return batch;
  }

  private Ahead begun(long position, int limit) {
    return new Ahead(
        position,
        limit,
        CompletableFuture.supplyAsync(() -> feed.after(position, limit), Thread::startVirtualThread)
            .handle((batch, _) -> Optional.ofNullable(batch)));
  }

  @Override
  public void awaitPast(long position, Duration limit) throws InterruptedException {
    feed.awaitPast(position, limit);
  }
}
