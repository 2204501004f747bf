package io.ascolto.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads off records what they say by themselves: a component is required unless it can be left out,
 * and may be null where its type says so.
 */
@Component
@SuppressWarnings("rawtypes") // As the library declares it.
class RecordSchemas implements ModelConverter {

  private static final String NULL = "null";

  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  @Override
  public boolean isOpenapi31() {
    return true;
  }

  @Override
  public @Nullable Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    var resolved = chain.next().resolve(type, context, chain);
    var described = Json31.mapper().constructType(type.getType()).getRawClass();
    if (resolved != null && described.isRecord()) {
      describe(described.getRecordComponents(), referred(resolved, described, context));
    }
    return resolved;
  }

  private Schema referred(Schema resolved, Class<?> described, ModelConverterContext context) {
    return Optional.ofNullable(resolved.get$ref())
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .map(name -> context.getDefinedModels().get(own(name, described)))
        .orElse(resolved);
  }

  /** Of two records with one name the library would describe the first and pass over the other. */
  private String own(String name, Class<?> described) {
    var other = named.putIfAbsent(name, described);
    if (other != null && other != described) {
      throw new IllegalStateException("Both are described as " + name + ": " + other + described);
    }
    return name;
  }

  @SuppressWarnings("unchecked") // The names and schemas of the properties.
  private static void describe(RecordComponent[] components, Schema of) {
    var properties = (Map<String, Schema>) Optional.ofNullable(of.getProperties()).orElse(Map.of());
    var required = new TreeSet<String>();
    for (var component : components) {
      var mode = mode(component.getAccessor());
      if (mode == RequiredMode.REQUIRED
          || (mode == RequiredMode.AUTO && !canBeLeftOut(component))) {
        required.add(component.getName());
      }
      if (mode == RequiredMode.AUTO
          && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        properties.computeIfPresent(component.getName(), (_, property) -> nullable(property));
      }
    }
    required.retainAll(properties.keySet());
    of.setRequired(new ArrayList<>(required));
  }

  private static RequiredMode mode(AnnotatedElement component) {
    return Optional.ofNullable(
            component.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class))
        .map(io.swagger.v3.oas.annotations.media.Schema::requiredMode)
        .orElse(RequiredMode.AUTO);
  }

  private static boolean canBeLeftOut(RecordComponent component) {
    return component.getType() == Optional.class
        || component.getAccessor().isAnnotationPresent(JsonInclude.class);
  }

  private static Schema nullable(Schema property) {
    if (property.get$ref() == null) {
      property.addType(NULL);
      return property;
    }
    return property.getAnyOf() != null
        ? property
        : new JsonSchema().anyOf(List.of(property, new JsonSchema().typesItem(NULL)));
  }
}
