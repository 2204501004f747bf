package io.ascolto.command.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.integration.ImportJob.State;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

class ImportEndpointTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final UUID ID = UUID.randomUUID();
  private static final ImportJob OVER =
      new ImportJob(ID.toString(), State.DONE, 1, 1, 0, List.of());

  private static final class Nothing implements Present {

    @Override
    public Optional<Map<String, StageKind>> stages(String board) {
      return Optional.empty();
    }

    @Override
    public Set<String> tags(String board) {
      return Set.of();
    }

    @Override
    public boolean has(IdeaId idea) {
      return false;
    }
  }

  @Test
  void noProxyHoldsBackOrKeepsTheProgress(@TempDir Path data) {
    var present = new Nothing();
    var response = new MockServerHttpResponse();
    try (var imports =
        new Imports(data, new RecordingIntake(), new RecordingCustomers(), present)) {
      imports.folder(ID).make();
      imports.folder(ID).keep(OVER);
      var told = new ImportEndpoint(imports, present).progress(ID, response).collectList().block();

      assertThat(told).containsExactly(OVER);
    }
    assertThat(response.getHeaders().getFirst("X-Accel-Buffering")).isEqualTo("no");
    assertThat(response.getHeaders().getCacheControl()).isEqualTo("no-store");
  }

  @Test
  void howFarAnImportIsIsToldWhileItRuns(@TempDir Path data) throws IOException {
    var present = new Nothing();
    var intake = new RecordingIntake();
    var order =
        new Order(
            ID.toString(),
            "polis",
            "board",
            UUID.randomUUID().toString(),
            List.of("comments.csv", "votes.csv"),
            CsvOptions.USUAL);
    try (var imports = new Imports(data, intake, new RecordingCustomers(), present)) {
      var endpoint = new ImportEndpoint(imports, present);
      write(imports.folder(ID));
      intake.holdVotesAfter(1);
      imports.accept(order);

      var told =
          endpoint
              .progress(ID, new MockServerHttpResponse())
              .doOnNext(job -> {
                if (job.done() == 2) {
                  intake.goOn();
                }
              })
              .collectList()
              .block(LIMIT);

      assertThat(told)
          .contains(new ImportJob(ID.toString(), State.RUNNING, 2, 3, 0, List.of()))
          .last()
          .isEqualTo(new ImportJob(ID.toString(), State.DONE, 3, 3, 0, List.of()));
    }
  }

  private static void write(ImportFolder folder) throws IOException {
    folder.make();
    Files.writeString(
        folder.path().resolve("comments.csv"),
        """
        timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
        1000,x,0,7,0,0,1,A statement
        """);
    Files.writeString(
        folder.path().resolve("votes.csv"),
        """
        timestamp,datetime,comment-id,voter-id,vote
        2000,x,0,8,1
        2001,x,0,9,1
        """);
  }
}
