package io.ascolto.query.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @Test
  void aCursorIsExactlyThePlaceItWasMadeOf() {
    var place =
        Place.of(
            new Document("at", "2026-03-01T09:00:00.123456Z")
                .append("position", 7L)
                .append("comment", "c"));

    assertThat(Place.read(place.cursor()).orElseThrow()).isEqualByComparingTo(place);
  }

  @Test
  void theOldestIsFirstAndOfOneMomentWhatWasRecordedFirst() {
    var early = Instant.parse("2026-03-01T09:00:00Z");
    var places =
        List.of(
            new Place(early.plusMillis(1), 1, "last"),
            new Place(early, 3, "second"),
            new Place(early, 2, "first"));

    assertThat(Stream.of(0, 1, 2).map(places::get).sorted().map(Place::comment))
        .containsExactly("first", "second", "last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!", "ZGQ", "dAAAAAAAAAAAAAAAAAAAAAAA"})
  void anyOtherTextIsNoCursor(String text) {
    assertThat(Place.read(text)).isEmpty();
  }
}
