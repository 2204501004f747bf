package io.ascolto.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.idea.IdeaEvent.IdeaHidden;
import io.ascolto.events.idea.IdeaEvent.IdeaSubmitted;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

  private static final UUID KEY = UUID.fromString("0b4d6a53-7e64-4d0a-9a37-7d0b8f3f5a11");

  private final Serializer serializer = EventSerializer.create();

  @Test
  void whatIsStoredIsReadAgain() {
    var submitted =
        new IdeaSubmitted(
            "idea",
            7,
            "coffee",
            "ada",
            new Sealed(KEY, "dGl0bGU="),
            new Sealed(KEY, "dGV4dA=="),
            List.of("grinder"),
            "open",
            "OPEN");
    assertThat(
            serializer.<String, Object>deserialize(serializer.serialize(submitted, String.class)))
        .isEqualTo(submitted);
  }

  @Test
  void fieldsAreStoredInTheOrderOfTheRecord() {
    var hidden = new IdeaHidden("idea", new Sealed(KEY, "d2h5"), "ada");
    assertThat(serializer.serialize(hidden, String.class).getData())
        .isEqualTo(
            "{\"ideaId\":\"idea\",\"reason\":{\"key\":\"%s\",\"box\":\"d2h5\"},\"byId\":\"ada\"}"
                .formatted(KEY));
  }

  @Test
  void revisionAndTypeAreThoseOfTheClass() {
    var type = serializer.typeForClass(IdeaHidden.class);
    assertThat(type.getName()).isEqualTo("io.ascolto.events.idea.IdeaEvent$IdeaHidden");
    assertThat(type.getRevision()).isEqualTo("1");
  }

  @Test
  void fieldOfANewerReleaseIsIgnored() {
    var stored =
        new SimpleSerializedObject<>(
            "{\"ideaId\":\"idea\",\"reason\":{\"key\":\"%s\",\"box\":\"d2h5\"},\"byId\":\"ada\",\"rule\":\"5\"}"
                .formatted(KEY),
            String.class,
            "io.ascolto.events.idea.IdeaEvent$IdeaHidden",
            "1");
    assertThat(serializer.<String, Object>deserialize(stored))
        .isEqualTo(new IdeaHidden("idea", new Sealed(KEY, "d2h5"), "ada"));
  }

  @Test
  void metaDataIsReadAgain() {
    var metaData = MetaData.with(Occurrence.OCCURRED_AT, "2026-03-01T10:00:00Z");
    assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(metaData, byte[].class)))
        .isEqualTo(metaData);
  }
}
