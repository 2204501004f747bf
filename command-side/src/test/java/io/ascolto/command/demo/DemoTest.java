package io.ascolto.command.demo;

import io.ascolto.command.platform.Rejection;
import io.ascolto.events.demo.DemoEvent.DemoArchived;
import io.ascolto.events.demo.DemoEvent.DemoBegun;
import io.ascolto.events.demo.DemoEvent.DemoLoaded;
import io.ascolto.events.demo.DemoEvent.DemoRemoved;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DemoTest {

  private static final BeginDemo BEGIN = new BeginDemo(LocalDate.parse("2026-11-23"), "it");
  private static final DemoBegun BEGUN = new DemoBegun(1, "2026-11-23", "it");

  private boolean empty = true;
  private final FixtureConfiguration<Demo> demo =
      new AggregateTestFixture<>(Demo.class).registerInjectableResource((EmptyHub) () -> empty);

  @Test
  void anEmptyHubTakesIt() {
    demo.givenNoPriorActivity().when(BEGIN).expectEvents(BEGUN);
  }

  @Test
  void aHubWithABoardDoesNot() {
    empty = false;

    demo.givenNoPriorActivity()
        .when(BEGIN)
        .expectNoEvents()
        .expectExceptionDetails(
            Rejection.conflict(
                "demo.hub-in-use", "The demo is for an empty hub; this one has a board already"));
  }

  @Test
  void oneThatWasBrokenOffGoesOnWithItsOwnDayAlthoughItsBoardsAreThere() {
    empty = false;

    demo.given(BEGUN)
        .when(new BeginDemo(LocalDate.parse("2026-12-01"), "en"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void itIsLoadedOnce() {
    demo.given(BEGUN).when(new FinishDemo()).expectEvents(new DemoLoaded(1));
    demo.given(BEGUN, new DemoLoaded(1)).when(new FinishDemo()).expectNoEvents();
  }

  @Test
  void onceItWasPutAwayTheNextOneIsAnother() {
    demo.given(BEGUN, new DemoLoaded(1))
        .when(new PutAwayDemo(true))
        .expectEvents(new DemoRemoved(1));
    demo.given(BEGUN, new DemoLoaded(1), new DemoArchived(1))
        .when(BEGIN)
        .expectEvents(new DemoBegun(2, "2026-11-23", "it"));
    demo.given(BEGUN, new DemoRemoved(1)).when(new PutAwayDemo(true)).expectNoEvents();
  }

  @Test
  void whoeverAsksIsToldItsDay() {
    demo.given(BEGUN)
        .when(new AskDemo())
        .expectResultMessagePayload(
            new AskDemo.Standing(1, LocalDate.parse("2026-11-23"), "it", false));
  }
}
