package io.ascolto.command.platform;

import io.ascolto.events.Occurrence;
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
    return Mono.fromFuture(() -> permitted(command, actor)).map(this::answer);
  }

  /** For what the hub itself does, on behalf of nobody. */
  public CompletableFuture<Object> send(Object command) {
    return dispatch(command, Map.of());
  }

  /** The same, with what is known of its occurrence; names as in {@link Occurrence}. */
  public CompletableFuture<Object> send(Object command, Map<String, String> occurrence) {
    return dispatch(command, occurrence);
  }

  private ResponseEntity<Void> answer(Object outcome) {
    var status = outcome == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).header(POSITION, position()).build();
  }

  /** At least that of whatever was sent and answered before. */
  public String position() {
    return Long.toString(log.head());
  }

  /** Fails unless the actor may send commands of this kind; for what has to be done before. */
  public Mono<Void> permit(Class<?> kind, Actor actor) {
    return may(kind, actor) ? Mono.empty() : Mono.error(forbidden());
  }

  private CompletableFuture<Object> permitted(Object command, Actor actor) {
    return may(command.getClass(), actor)
        ? dispatch(command, sender(actor))
        : CompletableFuture.failedFuture(forbidden());
  }

  private static Map<String, String> sender(Actor actor) {
    return Map.of(Occurrence.ACTOR, actor.member().toString(), ROLE, actor.role().name());
  }

  private static boolean may(Class<?> kind, Actor actor) {
    var required = kind.getAnnotation(Requires.class);
    return required != null && actor.role().may(required.value());
  }

  private static Rejected forbidden() {
    return Rejection.forbidden("permission.missing", "Your role does not allow this").asException();
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
