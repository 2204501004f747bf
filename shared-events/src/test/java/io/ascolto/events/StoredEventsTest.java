package io.ascolto.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever was ever stored is read as an event of today. */
class StoredEventsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Serializer serializer = EventSerializer.create();

  static Stream<Path> files() throws Exception {
    URI folder = StoredEventsTest.class.getResource("/events").toURI();
    try (var files = Files.list(Path.of(folder))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsReadAsItSays(Path file) throws IOException {
    var sample = JSON.readTree(Files.readString(file));
    assertThat(JSON.readTree(JSON.writeValueAsString(read(sample)))).isEqualTo(sample.get("read"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsNamedAfterItsEventAndRevision(Path file) throws IOException {
    var sample = JSON.readTree(Files.readString(file));
    var type = sample.get("type").asString();
    assertThat(file.getFileName().toString())
        .startsWith(
            type.substring(type.lastIndexOf('$') + 1) + "." + sample.get("revision").asString())
        .endsWith(".json");
  }

  @Test
  void theCurrentRevisionOfEveryEventHasAFile() throws Exception {
    var names = files().map(file -> file.getFileName().toString()).toList();
    assertThat(AllEvents.events())
        .isNotEmpty()
        .allSatisfy(event ->
            assertThat(names)
                .as("shared-events/src/test/resources/events")
                .contains("%s.%s.json".formatted(event.getSimpleName(), revision(event))));
  }

  private String revision(Class<?> event) {
    return serializer.typeForClass(event).getRevision();
  }

  private Object read(JsonNode sample) {
    var stored =
        new GenericDomainEventEntry<>(
            "Stream",
            "stream",
            0,
            "event",
            Instant.EPOCH,
            sample.get("type").asString(),
            sample.get("revision").asString(),
            JSON.writeValueAsBytes(sample.get("stored")),
            serializer.serialize(MetaData.emptyInstance(), byte[].class).getData());
    IntermediateEventRepresentation today =
        Upcasters.chain()
            .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
            .toList()
            .getFirst();
    var payload = today.getData(byte[].class);
    return serializer.deserialize(
        new SimpleSerializedObject<>(payload.getData(), byte[].class, payload.getType()));
  }
}
