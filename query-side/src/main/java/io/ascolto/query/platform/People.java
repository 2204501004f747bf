package io.ascolto.query.platform;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What others are shown of members; the slice of members answers. */
@FunctionalInterface
public interface People {

  /**
   * @param name as the member chose it; null while none was chosen or once it was forgotten
   * @param staff whether they speak for whoever runs the hub
   */
  record Person(@Nullable String name, boolean staff) {

    public static final Person UNKNOWN = new Person(null, false);
  }

  /** By id; who is no member is not among them. */
  Mono<Map<String, Person>> named(Collection<String> members);
}
