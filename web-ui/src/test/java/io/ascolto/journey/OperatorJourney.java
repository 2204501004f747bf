package io.ascolto.journey;

import static io.ascolto.journey.Scene.assertProblem;
import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator does beside a hub that runs, here one for invited people alone. */
class OperatorJourney {

  private static final String LINK = "Enter as owner (15 minutes, once): ";

  private static Hub hub;
  private static Entrance entrance;

  @BeforeAll
  static void start() {
    hub = Hub.launched(Map.of("ASCOLTO_JOIN", "invited"));
    hub.awaitHealth();
    entrance = new Entrance(hub);
  }

  @AfterAll
  static void close() {
    hub.close();
  }

  @Test
  void aSecondHubOnTheSameDataRefusesToStartAndTheFirstGoesOn() throws Exception {
    var idea = Scene.upvoting(hub).submitted("A quiet mill");
    var second = HubCommand.ran(hub.home(), "--server.port=0");

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.said())
        .contains("Another hub runs on the data folder " + hub.data())
        .doesNotContain("Enter as owner", "\tat ");
    assertThat(hub.owner().as(somebody()).put(idea + "/vote", choice("UP")).good()).isTrue();
    Browser.enteredBy(hub.ownerLink(), hub.anonymous());
  }

  @Test
  void aLinkThatIsAskedForBesideTheHubLetsTheOwnerInInsteadOfTheOneBefore() throws Exception {
    var before = hub.ownerLink();
    var asked = HubCommand.ran(hub.home(), "owner-link", "--server.port=" + hub.port());

    assertThat(asked.code()).as(asked.said()).isZero();
    assertThat(asked.said()).startsWith(LINK + "http://localhost:" + hub.port() + "/enter#");
    assertProblem(Browser.enter(before.getFragment(), hub.anonymous()), 403, "link.invalid");
    var link = URI.create(asked.said().substring(LINK.length()).strip());
    var owner = Browser.enteredBy(link, hub.anonymous());
    assertThat(owner.client().get("/api/session").json().path("role").asString())
        .isEqualTo("OWNER");
  }

  @Test
  void whereThereIsNoHubNoLinkIsMade() throws Exception {
    var nowhere = Files.createTempDirectory("ascolto-nowhere-");
    var asked = HubCommand.ran(nowhere, "owner-link");

    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.said()).contains("There is no data folder", "--ascolto.data-dir=");
    assertThat(nowhere).isEmptyDirectory();
    Files.delete(nowhere);
  }

  @Test
  void whoWasNotInvitedGetsNoCodeWhateverTheirAddress() {
    var stranger = somebody();
    assertThat(entrance.ask(stranger).text()).isEqualTo(entrance.ask(Hub.OWNER_EMAIL).text());

    assertThat(entrance.code(stranger)).isEmpty();
    assertProblem(entrance.enter(stranger, "123456", entrance.browser()), 403, "code.invalid");
    assertThat(hub.anonymous().get("/api/session/ways").json().path("join").asString())
        .isEqualTo("INVITED");
    var idea = Scene.upvoting(hub).submitted("A quiet mill");
    assertProblem(entrance.browser().put(idea + "/vote", choice("UP")), 401, "sign-in.required");
  }

  @Test
  void whoWasInvitedIsLetIn() {
    var guest = Scene.invited(hub, "MEMBER");

    assertThat(entrance.signedIn(guest).client().get("/api/session").json().path("role").asString())
        .isEqualTo("MEMBER");
  }
}
