package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What whoever asks is answered when a command is not taken, whatever command it is. */
class ProblemsTest {

  private static final int FIT = 2;

  private record Anything() {}

  @RestController
  private static final class Endpoint {

    private final Commands commands;

    Endpoint(Commands commands) {
      this.commands = commands;
    }

    @PutMapping("/anything")
    Mono<ResponseEntity<Void>> put() {
      return Mono.fromFuture(() -> commands.send(new Anything())).map(commands::answer);
    }
  }

  @TempDir Path folder;
  private final AsynchronousCommandBus bus =
      AsynchronousCommandBus.builder().executor(new Admission(1, FIT - 1)).build();
  private final AtomicInteger decided = new AtomicInteger();
  private final Deque<RuntimeException> failures = new ArrayDeque<>();
  private Optional<String> closed = Optional.empty();
  private TestLog log;
  private Commands commands;
  private WebTestClient http;

  @BeforeEach
  void open() {
    log = TestLog.sqlite(folder);
    commands = new Commands(bus, log.log, List.of(Optional::empty, () -> closed));
    http =
        WebTestClient.bindToController(new Endpoint(commands))
            .controllerAdvice(new Problems())
            .build();
    var _ =
        bus.subscribe(
            Anything.class.getName(),
            _ -> {
              decided.incrementAndGet();
              if (!failures.isEmpty()) {
                throw failures.pop();
              }
              return Outcome.DONE;
            });
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void oneCommandMoreThanMayWaitIsRefusedUntilThereIsRoom() throws Exception {
    var held = new CountDownLatch(1);
    var _ = bus.subscribe(String.class.getName(), _ -> held.await(20, TimeUnit.SECONDS));
    var waiting = List.of(commands.send("decides"), commands.send("waits"));

    problem(put().isEqualTo(503), "hub.overloaded", "1");
    assertThat(commands.send("one more"))
        .as("the hub's own commands, too")
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(Overloaded.class);
    assertThat(decided).hasValue(0);

    held.countDown();
    waiting.forEach(
        command -> assertThat(command).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(true));
    put().isEqualTo(200);
  }

  @Test
  void aHubThatTakesNothingSaysWhyAndLetsNothingThrough() {
    closed = Optional.of("The disk is full");

    problem(put().isEqualTo(503), "hub.read-only", "60")
        .jsonPath("$.detail")
        .isEqualTo("The disk is full");
    assertThat(decided).hasValue(0);
    assertThat(commands.ask(new Anything()))
        .as("a question")
        .succeedsWithin(Duration.ofSeconds(20));
    assertThat(commands.taken().materialize().block().getThrowable()).isInstanceOf(Closed.class);

    closed = Optional.empty();
    put().isEqualTo(200);
    assertThat(commands.taken().materialize().block().hasError()).isFalse();
  }

  @Test
  void aLogThatIsNotThereMayBeAskedAgainSoon() {
    fails(new LogUnavailable("It is unknown", new IllegalStateException("gone")));

    problem(put().isEqualTo(503), "log.unavailable", "2");
    assertThat(decided).as("asking again is left to whoever asked").hasValue(1);
  }

  @Test
  void whoeverWasSecondDecidesOnceMoreAndNobodyHearsOfIt() {
    fails(raced());

    put().isEqualTo(200);
    assertThat(decided).hasValue(2);
  }

  @Test
  void whoeverWasSecondTwiceIsToldSoAndIsNotTriedAThirdTime() {
    fails(raced(), raced());

    problem(put().isEqualTo(409), "write.raced");
    assertThat(decided).hasValue(2);
  }

  private void fails(RuntimeException... these) {
    failures.addAll(Arrays.asList(these));
  }

  private static ConcurrencyException raced() {
    return new ConcurrencyException("Somebody was first");
  }

  private StatusAssertions put() {
    return http.put().uri("/anything").exchange().expectStatus();
  }

  private static WebTestClient.BodyContentSpec problem(
      WebTestClient.ResponseSpec answer, String code, String retryAfter) {
    return problem(answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, retryAfter), code);
  }

  private static WebTestClient.BodyContentSpec problem(
      WebTestClient.ResponseSpec answer, String code) {
    return answer
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code)
        .jsonPath("$.type")
        .isEqualTo("urn:ascolto:" + code);
  }
}
