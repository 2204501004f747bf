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
   * @param former whether nothing is known of them any more
   * @param id of whoever is met, where two members turned out to be one person
   */
  record Person(String id, @Nullable String name, boolean staff, boolean former) {

    public static Person unknown(String id) {
      return new Person(id, null, false, false);
    }
  }

  /** By id; who is no member is not among them. Of two that are one, whoever is met is shown. */
  Mono<Map<String, Person>> named(Collection<String> members);
}
