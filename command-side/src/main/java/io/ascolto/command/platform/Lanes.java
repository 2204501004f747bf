package io.ascolto.command.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does work in many lanes at once. What has the same key goes through the same lane, one after the
 * other, so that the rows of one ballot keep their order.
 */
public final class Lanes {

  private static final int LANES = 128;
  private static final int MOST_WAITING = 4_096;

  private final List<CompletableFuture<?>> tails = new ArrayList<>();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  public Lanes() {
    for (var i = 0; i < LANES; i++) {
      tails.add(CompletableFuture.completedFuture(null));
    }
  }

  /** Waits while too much is under way; then hands in the work and returns. */
  public void after(
      Object key, Supplier<CompletableFuture<?>> work, Consumer<@Nullable Throwable> ended) {
    waiting.acquireUninterruptibly();
    var lane = Math.floorMod(key.hashCode(), LANES);
    tails.set(
        lane,
        tails
            .get(lane)
            .thenCompose(_ -> work.get())
            .handle((_, failure) -> {
              waiting.release();
              ended.accept(
                  failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
              return null;
            }));
  }

  /** Returns when everything that was handed in has ended. */
  public void drain() {
    tails.forEach(CompletableFuture::join);
  }
}
