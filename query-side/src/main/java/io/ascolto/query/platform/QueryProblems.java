package io.ascolto.query.platform;

import java.net.URI;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where a read that cannot be answered becomes an RFC 9457 problem. */
@RestControllerAdvice
public class QueryProblems {

  private static final String CURSOR_INVALID = "cursor.invalid";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(InvalidQuery invalid) {
    var onlyTheCursor =
        invalid.fields().stream().allMatch(field -> field.code().equals(CURSOR_INVALID));
    var problem =
        problem(
            HttpStatus.BAD_REQUEST,
            onlyTheCursor ? CURSOR_INVALID : "query.invalid",
            invalid.getMessage());
    problem.setProperty("errors", invalid.fields());
    return ResponseEntity.of(problem).build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notThere(NotThere notThere) {
    return ResponseEntity.of(problem(HttpStatus.NOT_FOUND, notThere.code(), notThere.getMessage()))
        .build();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(RejectedExecutionException busy) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(
            problem(HttpStatus.SERVICE_UNAVAILABLE, "hub.overloaded", "Too many searches at once"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> beingBuilt(BeingBuilt building) {
    var problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "views.building", building.getMessage());
    problem.setProperty("view", building.view());
    problem.setProperty("position", building.position());
    problem.setProperty("head", building.head());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem);
  }

  private static ProblemDetail problem(HttpStatus status, String code, @Nullable String message) {
    var problem = ProblemDetail.forStatusAndDetail(status, message);
    problem.setType(URI.create("urn:ascolto:" + code));
    problem.setProperty("code", code);
    return problem;
  }
}
