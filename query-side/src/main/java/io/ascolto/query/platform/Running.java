package io.ascolto.query.platform;

/** A build that is open, and the consumer that feeds it. */
record Running<V extends View>(int build, V view, Consumer consumer) {

  void close() {
    consumer.stop();
    view.close();
  }
}
