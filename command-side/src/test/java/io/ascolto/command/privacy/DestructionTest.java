package io.ascolto.command.privacy;

import io.ascolto.events.privacy.PrivacyEvent.WordsDestroyed;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DestructionTest {

  private static final UUID ID = new UUID(7, 7);
  private static final String IDEA = new UUID(1, 1).toString();

  private final AggregateTestFixture<Destruction> destruction =
      new AggregateTestFixture<>(Destruction.class);

  @Test
  void aDestructionIsToldOnce() {
    var tell = new TellDestroyed(ID, List.of(IDEA));
    var told = new WordsDestroyed(ID.toString(), List.of(IDEA));
    destruction.givenNoPriorActivity().when(tell).expectEvents(told);
    destruction.given(told).when(tell).expectSuccessfulHandlerExecution().expectNoEvents();
  }
}
