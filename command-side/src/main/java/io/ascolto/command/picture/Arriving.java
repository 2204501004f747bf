package io.ascolto.command.picture;

import io.ascolto.command.platform.BrokenForm;
import io.ascolto.command.platform.Overloaded;
import io.ascolto.command.platform.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.FastByteArrayOutputStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files while they arrive: in memory and never on the disk, where what a camera noted would lie in
 * the clear; so few at once, and each so small, that there is room for them.
 */
final class Arriving {

  static final int LARGEST = 5 * 1024 * 1024;

  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Semaphore room;

  Arriving(int atOnce) {
    this.room = new Semaphore(atOnce);
  }

  /** The one file of a form, handed on while there is room for it. */
  <T> Mono<T> file(Flux<PartEvent> form, Keeping<T> keeping) {
    return Mono.defer(() -> {
      if (!room.tryAcquire()) {
        return Mono.error(new Overloaded("Too many pictures arrive at once"));
      }
      return form.reduceWith(FastByteArrayOutputStream::new, Arriving::gathered)
          .timeout(LONGEST)
          .onErrorMap(BrokenForm::is, BrokenForm::refused)
          .map(Arriving::whole)
          .flatMap(keeping::keep)
          .doFinally(_ -> room.release());
    });
  }

  interface Keeping<T> {
    Mono<T> keep(byte[] file);
  }

  /** What is too much is read all the same, or whoever sends it would not hear why. */
  private static FastByteArrayOutputStream gathered(
      FastByteArrayOutputStream file, PartEvent event) {
    try {
      if (event instanceof FilePartEvent
          && event.name().equals(Reencoded.FIELD)
          && file.size() <= LARGEST) {
        append(file, event.content());
      }
      return file;
    } finally {
      DataBufferUtils.release(event.content());
    }
  }

  private static void append(FastByteArrayOutputStream file, DataBuffer content) {
    try (var bytes = content.asInputStream()) {
      bytes.transferTo(file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] whole(FastByteArrayOutputStream file) {
    if (file.size() == 0) {
      throw Rejection.invalid(
              List.of(new Rejection.Field(Reencoded.FIELD, "required", "is missing")))
          .asException();
    }
    if (file.size() > LARGEST) {
      throw Reencoded.refused(
              Rejection.Kind.TOO_LARGE, "too.large", "must have at most 5 megabytes")
          .asException();
    }
    return file.toByteArrayUnsafe();
  }
}
