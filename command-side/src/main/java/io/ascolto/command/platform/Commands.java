package io.ascolto.command.platform;

import io.ascolto.events.Occurrence;
import io.ascolto.events.member.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Sends commands; the answer carries {@code Ascolto-Position}, the durable head after it. */
public final class Commands {

  public static final String POSITION = "Ascolto-Position";

  /** Of whoever sends a command, among its metadata; absent where the hub itself does. */
  public static final String ROLE = "role";

  private final CommandBus bus;
  private final EventLog log;
  private final List<Gate> gates;

  Commands(CommandBus bus, EventLog log, List<Gate> gates) {
    this.bus = bus;
    this.log = log;
    this.gates = List.copyOf(gates);
  }

  /** 201 where the command says that it created something, else 200. */
  public Mono<ResponseEntity<Void>> send(Object command, Actor actor) {
    return outcome(command, actor).map(this::answer);
  }

  /** The same for whoever has more to do, depending on what came of it. */
  public Mono<Object> outcome(Object command, Actor actor) {
    return Mono.fromFuture(() -> permitted(command, actor));
  }

  /** For what the hub itself does, on behalf of nobody. */
  public CompletableFuture<Object> send(Object command) {
    return dispatch(command, Map.of());
  }

  /** The same, with what is known of its occurrence; names as in {@link Occurrence}. */
  public CompletableFuture<Object> send(Object command, Map<String, String> occurrence) {
    return dispatch(command, occurrence);
  }

  /** For what only asks a stream how it stands: answered also while the hub takes nothing. */
  public CompletableFuture<Object> ask(Object question) {
    return once(question, Map.of());
  }

  /** That of {@link #send}. */
  public ResponseEntity<Void> answer(Object outcome) {
    var status = outcome == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).header(POSITION, position()).build();
  }

  /** At least that of whatever was sent and answered before. */
  public String position() {
    return Long.toString(log.head());
  }

  /** Fails unless the actor may send commands of this kind; for what has to be done before. */
  public Mono<Void> permit(Class<?> kind, Actor actor) {
    return refusal(kind, actor).<Mono<Void>>map(Mono::error).orElseGet(Mono::empty);
  }

  /** The same for what is no command, because the log does not tell of it. */
  public Mono<Void> permit(Permission permission, Actor actor) {
    return actor.may(permission) ? Mono.empty() : Mono.error(actor.refusal(permission));
  }

  /** Fails while the hub takes nothing; for what is no command and is kept all the same. */
  public Mono<Void> taken() {
    return closed().<Mono<Void>>map(why -> Mono.error(new Closed(why))).orElseGet(Mono::empty);
  }

  private CompletableFuture<Object> permitted(Object command, Actor actor) {
    return refusal(command.getClass(), actor)
        .<CompletableFuture<Object>>map(CompletableFuture::failedFuture)
        .orElseGet(() -> dispatch(command, sender(actor)));
  }

  private static Map<String, String> sender(Actor actor) {
    return Map.of(Occurrence.ACTOR, actor.member().toString(), ROLE, actor.seenAs().name());
  }

  private static Optional<Rejected> refusal(Class<?> kind, Actor actor) {
    var required = kind.getAnnotation(Requires.class);
    if (required == null) {
      return Optional.of(
          Rejection.forbidden("permission.missing", "This is for the hub itself").asException());
    }
    return actor.may(required.value())
        ? Optional.empty()
        : Optional.of(actor.refusal(required.value()));
  }

  private CompletableFuture<Object> dispatch(Object command, Map<String, String> metaData) {
    return closed()
        .<CompletableFuture<Object>>map(why -> CompletableFuture.failedFuture(new Closed(why)))
        .orElseGet(() -> twice(() -> once(command, metaData)));
  }

  private Optional<String> closed() {
    return gates.stream().map(Gate::closed).flatMap(Optional::stream).findFirst();
  }

  /** Whoever was second decides once more on what the first one did. */
  private static CompletableFuture<Object> twice(Supplier<CompletableFuture<Object>> attempt) {
    return attempt
        .get()
        .exceptionallyCompose(
            failure -> isRace(failure) ? attempt.get() : CompletableFuture.failedFuture(failure));
  }

  private static boolean isRace(Throwable failure) {
    return failure instanceof ConcurrencyException
        || failure instanceof AggregateStreamCreationException;
  }

  private CompletableFuture<Object> once(Object command, Map<String, String> metaData) {
    var answer = new CompletableFuture<Object>();
    try {
      bus.<Object, Object>dispatch(
          GenericCommandMessage.asCommandMessage(command).andMetaData(metaData),
          (CommandMessage<? extends Object> _, CommandResultMessage<? extends Object> result) -> {
            if (result.isExceptional()) {
              answer.completeExceptionally(result.exceptionResult());
            } else {
              answer.complete(
                  Optional.<Object>ofNullable(result.getPayload()).orElse(Outcome.DONE));
            }
          });
    } catch (Overloaded overloaded) {
      answer.completeExceptionally(overloaded);
    }
    return answer;
  }
}
