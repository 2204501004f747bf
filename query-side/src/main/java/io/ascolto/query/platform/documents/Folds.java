package io.ascolto.query.platform.documents;

import io.ascolto.query.platform.Recorded;
import io.ascolto.query.platform.documents.Change.Next;
import io.ascolto.query.platform.documents.Change.Nothing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All folds of the documents, found by the class of an event. */
final class Folds {

  private final List<Fold<?>> folds;
  private final Map<Class<?>, List<Fold<?>>> byEvent = new ConcurrentHashMap<>();

  Folds(List<Fold<?>> folds) {
    this.folds = List.copyOf(folds);
  }

  List<Next> changes(Recorded recorded) {
    return byEvent.computeIfAbsent(recorded.event().getClass(), this::interested).stream()
        .flatMap(fold -> change(fold, recorded))
        .toList();
  }

  private List<Fold<?>> interested(Class<?> event) {
    return folds.stream().filter(fold -> fold.events().isAssignableFrom(event)).toList();
  }

  private static <E> Stream<Next> change(Fold<E> fold, Recorded recorded) {
    return switch (fold.fold(fold.events().cast(recorded.event()), recorded)) {
      case Next next -> Stream.of(next);
      case Nothing _ -> Stream.empty();
    };
  }
}
