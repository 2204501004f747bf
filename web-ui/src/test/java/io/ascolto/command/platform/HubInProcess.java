package io.ascolto.command.platform;

import io.ascolto.web.Ascolto;
import io.ascolto.web.stores.EmbeddedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import reactor.blockhound.BlockHound;

/** A hub in the process of the tests: its parts can be reached, and no event loop may block. */
public final class HubInProcess implements AutoCloseable {

  public static final String OWNER_KEY = "the-key-of-the-owner-in-this-test";

  /** What is left of a disk that it thinks is its own. */
  final AtomicLong free = new AtomicLong(Long.MAX_VALUE);

  private final Path folder;
  private final ConfigurableApplicationContext running;

  private HubInProcess() throws IOException {
    // Random bytes come from a device of the system that never waits; the driver of the documents
    // guards a counter of its pool by a lock, for as long as it counts.
    BlockHound.install(rules ->
        rules
            .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
            .allowBlockingCallsInside("com.mongodb.internal.Locks", "checkedWithLock"));
    folder = Files.createTempDirectory("ascolto-inside-");
    var application = new SpringApplication(Ascolto.class);
    application.addInitializers(
        new EmbeddedStores(),
        context ->
            context
                .getBeanFactory()
                .registerSingleton("otherDisk", new DiskGuard(free::get, System::nanoTime)));
    running =
        application.run(
            "--server.port=0",
            "--ascolto.data-dir=" + folder.resolve("data"),
            "--ascolto.key-dir=" + folder.resolve("keys"),
            "--ascolto.owner.email=owner@example.org",
            "--ascolto.owner.api-key=" + OWNER_KEY);
  }

  public String address() {
    return "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
  }

  public <T> T part(Class<T> type) {
    return running.getBean(type);
  }

  @Override
  public void close() throws IOException {
    running.close();
    FileSystemUtils.deleteRecursively(folder);
  }

  /** One for all tests. */
  public static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == HubInProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(HubInProcess.class, _ -> started(), HubInProcess.class);
    }

    private static HubInProcess started() {
      try {
        return new HubInProcess();
      } catch (IOException full) {
        throw new IllegalStateException(full);
      }
    }
  }
}
