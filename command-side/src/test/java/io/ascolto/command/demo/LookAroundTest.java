package io.ascolto.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.demo.LookAround.As;
import io.ascolto.events.member.MemberId;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Mono;

class LookAroundTest {

  private static final ServerHttpRequest HERE =
      MockServerHttpRequest.post("http://localhost:8080/api/demo/enter")
          .header("Host", "localhost:8080")
          .remoteAddress(new InetSocketAddress("127.0.0.1", 4_000))
          .build();

  private Optional<MemberId> unclaimed = Optional.empty();
  private Optional<String> now = Optional.empty();
  private Optional<String> aside = Optional.empty();

  private final People people = new People(Story.read(), 1);
  private final LookAround lookAround =
      new LookAround(new ThisMachineAlone(true, "127.0.0.1", ""), new Remembering());

  @Test
  void whoeverCameAsSomebodyOfTheirOwnIsKeptAsideAndGetsBack() {
    now = Optional.of("ada");
    assertThat(offered()).isEqualTo("[STAFF, CUSTOMER, VISITOR]");
    assertThat(entered(As.CUSTOMER)).isEqualTo("[session=somebody, aside=ada]");

    now = Optional.empty();
    aside = Optional.of("ada");
    assertThat(offered()).isEqualTo("[ONESELF, STAFF, CUSTOMER, VISITOR]");
    assertThat(entered(As.STAFF)).isEqualTo("[session=somebody]");
    assertThat(entered(As.ONESELF)).isEqualTo("[session=ada, aside=]");
  }

  @Test
  void whoeverWasNobodyHasNothingToGetBackTo() {
    assertThat(entered(As.CUSTOMER)).isEqualTo("[session=somebody]");
    assertThat(lookAround.enter(As.ONESELF, people, HERE).map(Object::toString).onErrorReturn("no"))
        .returns("no", Mono::block);
  }

  @Test
  void ofAHubThatNobodyHasClaimedOneIsTheOwnerAgainByBeingIt() {
    unclaimed = Optional.of(new MemberId(UUID.randomUUID()));
    aside = Optional.of("owner");

    assertThat(offered()).isEqualTo("[OWNER, STAFF, CUSTOMER, VISITOR]");
  }

  private String offered() {
    return String.valueOf(lookAround.offered(true, HERE).block());
  }

  private String entered(As as) {
    return String.valueOf(
        lookAround
            .enter(as, people, HERE)
            .map(all -> all.stream().map(one -> one.getName() + "=" + one.getValue()).toList())
            .block());
  }

  private static ResponseCookie cookie(String name, String value) {
    return ResponseCookie.from(name, value).build();
  }

  private class Remembering implements Looking {

    @Override
    public Mono<ResponseCookie> letIn(MemberId member, ServerHttpRequest request) {
      return Mono.just(cookie("session", "somebody"));
    }

    @Override
    public ResponseCookie letOut() {
      return cookie("session", "");
    }

    @Override
    public Mono<ResponseCookie> oneself(ServerHttpRequest request) {
      return Mono.justOrEmpty(aside).map(secret -> cookie("session", secret));
    }

    @Override
    public Mono<ResponseCookie> keepOneselfAside(ServerHttpRequest request) {
      return Mono.justOrEmpty(now).map(secret -> cookie("aside", secret));
    }

    @Override
    public ResponseCookie nobodyAside() {
      return cookie("aside", "");
    }

    @Override
    public Mono<Void> letOutEverywhere(MemberId member) {
      return Mono.empty();
    }

    @Override
    public Mono<MemberId> unclaimedOwner() {
      return Mono.justOrEmpty(unclaimed);
    }
  }
}
