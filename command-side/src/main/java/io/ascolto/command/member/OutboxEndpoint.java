package io.ascolto.command.member;

import io.ascolto.command.mail.Outbox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What could not be sent because there is no mail server. */
@Tag(name = "members")
@RestController
class OutboxEndpoint {

  private final Outbox outbox;

  OutboxEndpoint(Outbox outbox) {
    this.outbox = outbox;
  }

  record WaitingLetter(Instant at, String to, String subject, String text) {}

  @GetMapping("/api/outbox")
  @Operation(operationId = "outbox")
  ResponseEntity<List<WaitingLetter>> letters() {
    var letters =
        outbox.letters().stream()
            .map(waiting ->
                new WaitingLetter(
                    waiting.at(),
                    waiting.letter().to(),
                    waiting.letter().subject(),
                    waiting.letter().text()))
            .toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(letters);
  }
}
