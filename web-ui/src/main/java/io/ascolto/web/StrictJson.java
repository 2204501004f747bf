package io.ascolto.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * What is sent is what it is described to be, and nothing is taken for something else: a number is
 * neither a text nor a name by its place among the names, and a field that is there twice might be
 * one thing to a proxy and another to the hub.
 */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {

  private static final List<CoercionInputShape> NO_TEXTS =
      List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);

  @Override
  public void customize(JsonMapper.Builder mapper) {
    mapper
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .withCoercionConfigDefaults(
            others -> others.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Textual,
            text -> NO_TEXTS.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail)))
        // Whatever may be left out may be null; among others nothing is.
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .addModule(new SimpleModule().addDeserializer(String.class, new Text()));
  }

  /** Without the one character that PostgreSQL keeps in no text, and that nobody writes. */
  private static final class Text extends StdScalarDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      var text = StringDeserializer.instance.deserialize(json, context);
      return text.indexOf('\0') < 0
          ? text
          : (String) context.handleWeirdStringValue(String.class, "", "U+0000 is in no text");
    }
  }
}
