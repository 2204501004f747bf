package io.ascolto.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Many open views of the live roadmap, read by one thread, that look for the score of one idea. */
final class Watchers implements AutoCloseable {

  private static final String END = "\n\n";

  private final int count;
  private final Selector selector;
  private final Pattern score;
  private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition seen = lock.newCondition();
  private final Thread thread;
  private long awaited = Long.MAX_VALUE;
  private int reached;
  private long firstAt;
  private long lastAt;
  private volatile boolean open = true;

  /** What one connection has read of a message that is not whole, and the score it saw last. */
  private static final class View {
    private final StringBuilder text = new StringBuilder();
    private long score = -1;
  }

  /** When the first and when the last of the views showed a score; nanoseconds. */
  record Shown(long first, long last) {}

  Watchers(int port, int count, String path, UUID idea) throws IOException {
    this.count = count;
    this.selector = Selector.open();
    this.score = Pattern.compile("\"id\":\"" + idea + "\".*?\"score\":(\\d+)", Pattern.DOTALL);
    var request =
        "GET %s HTTP/1.1\r\nHost: hub\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    for (var i = 0; i < count; i++) {
      var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.write(ByteBuffer.wrap(request));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new View());
    }
    this.thread = Thread.ofPlatform().name("watchers").daemon().start(this::watch);
  }

  /** Returns when every view has shown something. */
  void awaitOpened() throws InterruptedException {
    await(0);
  }

  /** Returns when every view shows at least this score. */
  Shown await(long atLeast) throws InterruptedException {
    lock.lock();
    try {
      awaited = atLeast;
      reached = 0;
      firstAt = 0;
      selector.keys().forEach(key -> note((View) key.attachment()));
      var patience = TimeUnit.SECONDS.toNanos(60);
      while (reached < count) {
        patience = seen.awaitNanos(patience);
        if (patience <= 0) {
          throw new IllegalStateException(reached + " of " + count + " views show " + atLeast);
        }
      }
      return new Shown(firstAt, lastAt);
    } finally {
      lock.unlock();
    }
  }

  private void watch() {
    try {
      while (open) {
        selector.select(this::read, 1_000);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void read(SelectionKey key) {
    var view = (View) key.attachment();
    try {
      buffer.clear();
      if (((SocketChannel) key.channel()).read(buffer) < 0) {
        key.cancel();
        return;
      }
    } catch (IOException broken) {
      key.cancel();
      return;
    }
    view.text.append(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
    if (view.text.lastIndexOf(END) < 0) {
      return;
    }
    var found = score.matcher(view.text);
    var before = view.score;
    lock.lock();
    try {
      while (found.find()) {
        view.score = Long.parseLong(found.group(1));
      }
      if (before < awaited) {
        note(view);
      }
    } finally {
      lock.unlock();
    }
    view.text.setLength(0);
  }

  private void note(View view) {
    if (view.score >= awaited) {
      lastAt = System.nanoTime();
      firstAt = firstAt == 0 ? lastAt : firstAt;
      reached++;
      seen.signalAll();
    }
  }

  @Override
  public void close() throws IOException {
    open = false;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
