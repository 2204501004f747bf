package io.ascolto.command.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;

class ImportEndpointTest {

  private static final UUID ID = UUID.randomUUID();
  private static final ImportJob OVER =
      new ImportJob(ID.toString(), ImportJob.State.DONE, 1, 1, 0, List.of());

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
}
