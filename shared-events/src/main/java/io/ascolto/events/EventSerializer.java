package io.ascolto.events;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;

/** The one form in which events are stored: JSON, with the revision of the event's own class. */
public final class EventSerializer {

  private EventSerializer() {}

  /**
   * Reads what a newer release wrote with more fields, and what an older one wrote with fewer: a
   * flag or number that is not there is false or 0. Fields are stored in the order of the record
   * rather than of the alphabet, so that a stored event reads like its declaration.
   */
  public static Serializer create() {
    return Jackson3Serializer.builder()
        .jsonMapperBuilderCustomizer(mapper ->
            mapper
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY))
        .build();
  }
}
