package io.ascolto.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** What every event keeps to, also those that are not written yet. */
class EventRulesTest {

  /** Ids, slugs, names of constants, keyed hashes: never a word that a person wrote. */
  private static final Set<String> PLAIN =
      Set.of(
          "ideaId",
          "commentId",
          "textId",
          "threadId",
          "parentId",
          "memberId",
          "fromMemberId",
          "toMemberId",
          "intoMemberId",
          "authorId",
          "byId",
          "proposedById",
          "accountId",
          "segment",
          "segments",
          "board",
          "slug",
          "stage",
          "fromStage",
          "toStage",
          "kind",
          "way",
          "subject",
          "ground",
          "grounds",
          "choice",
          "from",
          "to",
          "votingModel",
          "visibility",
          "role",
          "day",
          "language",
          "source",
          "tags",
          "hash",
          "destructionId",
          "ideaIds",
          "issuer",
          "keyId",
          "hint",
          "rule",
          "asideId",
          "scopes",
          "expiresAt");

  private static final Set<Class<?>> PARTS =
      Set.of(Sealed.class, long.class, int.class, double.class, boolean.class);

  @Test
  void textOutsideSealedIsAnIdASlugOrAConstant() throws Exception {
    assertThat(AllEvents.events())
        .flatMap(
            event -> components(event).map(part -> event.getSimpleName() + "." + part).toList())
        .isEmpty();
  }

  @Test
  void everyEventSaysItsRevision() throws Exception {
    assertThat(AllEvents.events())
        .allSatisfy(event -> assertThat(event.isAnnotationPresent(Revision.class)).isTrue());
  }

  @Test
  void everyEventIsARecordNamedAfterWhatHappened() throws Exception {
    assertThat(AllEvents.events())
        .allSatisfy(event -> {
          assertThat(event).isRecord();
          assertThat(event.getSimpleName())
              .doesNotMatch(".*(Event|Command|Updated|Saved|Data|Info|Helper)");
        });
  }

  @Test
  void noTwoEventsShareAName() throws Exception {
    assertThat(AllEvents.events()).extracting(Class::getSimpleName).doesNotHaveDuplicates();
  }

  /** The components that may not be there. */
  private static Stream<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(EventRulesTest::refused);
  }

  private static Stream<String> refused(RecordComponent component) {
    var type = content(component);
    if (type == String.class) {
      return PLAIN.contains(component.getName()) ? Stream.of() : Stream.of(component.getName());
    }
    if (PARTS.contains(type)) {
      return Stream.of();
    }
    return type.isRecord() ? components(type) : Stream.of(component.toString());
  }

  /** What a list holds, or the type itself. */
  private static Class<?> content(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : component.getType();
  }
}
