package io.ascolto.web;

import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.http.MediaType;
import org.springframework.http.codec.CodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body is JSON and says so; of what is only like it, one thing after the other, none is taken.
 */
@Component
class JsonBodies implements CodecCustomizer {

  private final JsonMapper mapper;

  JsonBodies(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void customize(CodecConfigurer codecs) {
    codecs
        .defaultCodecs()
        .jacksonJsonDecoder(new JacksonJsonDecoder(mapper, MediaType.APPLICATION_JSON));
  }
}
