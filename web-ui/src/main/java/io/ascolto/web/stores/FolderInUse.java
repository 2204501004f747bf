package io.ascolto.web.stores;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two hubs would write over each other. */
final class FolderInUse extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  FolderInUse(Path folder) {
    super("Another hub runs on the data folder " + folder.toAbsolutePath().normalize());
  }

  /** Tells it to whoever starts the second one, without a trace of the program. */
  static final class Told extends AbstractFailureAnalyzer<FolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FolderInUse cause) {
      return new FailureAnalysis(
          cause.getMessage(), "Stop it first, or name another folder with ascolto.data-dir", cause);
    }
  }
}
