package io.ascolto.query.platform.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.reactivestreams.Publisher;

/** Breaks off before, within and after every step, and lets another act in between. */
final class FaultyBase implements DocumentBase {

  static final class Crash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Crash() {
      super("crash", null, false, false);
    }
  }

  private final DocumentBase base;
  private final Random random;
  private final double rate;
  private final Runnable other;
  private boolean positionFirst;

  FaultyBase(DocumentBase base, Random random, double rate, Runnable other) {
    this.base = base;
    this.random = random;
    this.rate = rate;
    this.other = other;
  }

  /** The other negative control: what a batch will end at is kept before its documents are. */
  void keepFirst(long position) {
    positionFirst = true;
    step();
    base.keep(position);
    step();
  }

  @Override
  public Map<String, Stored> load(String collection, Collection<String> ids) {
    step();
    var loaded = base.load(collection, ids);
    step();
    return loaded;
  }

  @Override
  public void write(String collection, List<Write> writes) {
    step();
    if (random.nextDouble() < rate) {
      var some = writes.stream().filter(_ -> random.nextBoolean()).toList();
      if (!some.isEmpty()) {
        base.write(collection, some);
      }
      throw new Crash();
    }
    base.write(collection, writes);
    step();
  }

  @Override
  public long position() {
    return base.position();
  }

  @Override
  public void keep(long position) {
    if (!positionFirst) {
      step();
      base.keep(position);
      step();
    }
  }

  @Override
  public Publisher<Document> read(String collection, Collection<String> ids) {
    return base.read(collection, ids);
  }

  private void step() {
    other.run();
    if (random.nextDouble() < rate) {
      throw new Crash();
    }
  }
}
