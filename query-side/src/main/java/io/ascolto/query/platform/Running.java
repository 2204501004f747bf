package io.ascolto.query.platform;

/** A build of a view and the consumer that keeps it. */
record Running<V extends View>(int build, V view, Consumer consumer) {}
