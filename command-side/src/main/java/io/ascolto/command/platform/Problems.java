package io.ascolto.command.platform;

import io.ascolto.command.vault.KeyMissing;
import java.net.URI;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a refused command becomes an RFC 9457 problem. */
@RestControllerAdvice
class Problems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(CommandExecutionException refused) {
    return switch (refused.getDetails().orElse(null)) {
      case Rejection rejection -> answer(rejection);
      case null, default -> throw refused;
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> raced(ConcurrencyException raced) {
    return ResponseEntity.of(
            problem(HttpStatus.CONFLICT, "write.raced", "Somebody else changed this just now"))
        .build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> overloaded(Overloaded overloaded) {
    return unavailable("hub.overloaded", overloaded.getMessage(), "1");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(LogUnavailable unavailable) {
    return unavailable("log.unavailable", unavailable.getMessage(), "2");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> closed(Closed closed) {
    return unavailable("hub.read-only", closed.getMessage(), "60");
  }

  /** Of words that cannot be opened, and of whoever cannot be known again without the keys. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> keyMissing(KeyMissing missing) {
    return unavailable("keys.missing", missing.getMessage(), "60");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooMany(TooMany tooMany) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()))
        .body(problem(HttpStatus.TOO_MANY_REQUESTS, "requests.too-many", tooMany.getMessage()));
  }

  private static ResponseEntity<ProblemDetail> answer(Rejection rejection) {
    var answer = ResponseEntity.status(status(rejection.kind()));
    if (rejection.kind() == Rejection.Kind.SIGN_IN_REQUIRED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return answer.body(problem(rejection));
  }

  private static ResponseEntity<ProblemDetail> unavailable(
      String code, @Nullable String message, String after) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, after)
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, code, message));
  }

  private static ProblemDetail problem(Rejection rejection) {
    var problem = problem(status(rejection.kind()), rejection.code(), rejection.message());
    if (!rejection.fields().isEmpty()) {
      problem.setProperty("errors", List.copyOf(rejection.fields()));
    }
    return problem;
  }

  private static ProblemDetail problem(HttpStatus status, String code, @Nullable String message) {
    var problem = ProblemDetail.forStatusAndDetail(status, message);
    problem.setType(URI.create("urn:ascolto:" + code));
    problem.setProperty("code", code);
    return problem;
  }

  private static HttpStatus status(Rejection.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case SIGN_IN_REQUIRED -> HttpStatus.UNAUTHORIZED;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
