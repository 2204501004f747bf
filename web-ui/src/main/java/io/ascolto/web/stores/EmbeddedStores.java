package io.ascolto.web.stores;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Fills in the addresses of stores that are absent, by stores of its own in the data folder, and
 * how the one of the log is reached.
 */
public final class EmbeddedStores
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String LOG = "spring.datasource.url";
  private static final String POOL = "spring.datasource.type";
  private static final String DOCUMENTS = "spring.mongodb.uri";

  private static final String DOCUMENTS_FILE = "documents-3.mv";

  /** Their indexes or documents are written otherwise. What they hold is built from the log. */
  private static final List<String> OUTDATED = List.of("documents.mv", "documents-2.mv");

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var folder = DataFolder.open(Path.of(environment.getProperty("ascolto.data-dir", "./data")));
    opened.push(folder);
    // After the last bean is gone, in the reverse order of their opening.
    SpringApplication.getShutdownHandlers().add(this::close);
    Map<String, Object> absent = new HashMap<>();
    if (!environment.containsProperty(LOG)) {
      absent.put(LOG, sqlite(folder.file("events.sqlite")));
      absent.put(POOL, BasicDataSource.class.getName());
    }
    if (!environment.containsProperty(DOCUMENTS)) {
      OUTDATED.forEach(folder::remove);
      var documents = new EmbeddedDocuments(folder.file(DOCUMENTS_FILE));
      opened.push(documents);
      absent.put(DOCUMENTS, documents.uri());
      context.getBeanFactory().registerSingleton("documentsFlush", documents);
    }
    environment.getPropertySources().addFirst(new MapPropertySource("embedded stores", absent));
  }

  /**
   * In WAL mode with full synchronisation a commit returns when its pages are on disk. Each of two
   * dozen connections has a cache of its own; the file's pages lie in the system's anyway.
   */
  private static String sqlite(Path file) {
    return "jdbc:sqlite:"
        + file
        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&cache_size=-512";
  }

  private void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception failure) {
        throw new IllegalStateException("A store did not close", failure);
      }
    }
  }
}
