package io.ascolto.query.platform;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How replies are written: fields in the order in which their records declare them. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Json() {}

  public static byte[] bytes(Object reply) {
    return MAPPER.writeValueAsBytes(reply);
  }
}
