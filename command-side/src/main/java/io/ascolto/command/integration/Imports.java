package io.ascolto.command.integration;

import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.integration.ImportJob.State;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs imports one after the other; one that a stop interrupted begins again and repeats nothing.
 */
@Component
class Imports implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  private static final Reason INTERRUPTED =
      Reason.of("import.failed", "The import failed; the hub's log says why");

  private final Path uploads;
  private final Intake intake;
  private final CustomerIntake customers;
  private final Present present;
  private final Map<UUID, Progress> running = new ConcurrentHashMap<>();
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("imports").factory());

  Imports(
      @Value("${ascolto.data-dir:./data}") Path data,
      Intake intake,
      CustomerIntake customers,
      Present present) {
    this.uploads = data.resolve("uploads");
    this.intake = intake;
    this.customers = customers;
    this.present = present;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    for (var folder : ImportFolder.under(uploads)) {
      var unfinished = folder.job().filter(job -> !isOver(job.state()));
      folder.order().filter(_ -> unfinished.isPresent()).ifPresent(order -> queue(folder, order));
    }
  }

  ImportFolder folder(UUID id) {
    return ImportFolder.named(uploads, id);
  }

  /** The files lie in the import's folder; they and the order are on disk when this returns. */
  ImportJob accept(Order order) {
    var folder = folder(UUID.fromString(order.id()));
    folder.accept(order, new ImportJob(order.id(), State.QUEUED, 0, 0, 0, List.of()));
    return queue(folder, order);
  }

  /** What the import would do; its files are gone afterwards. */
  Object forecast(Order order) {
    var folder = folder(UUID.fromString(order.id()));
    try {
      var format = ImportFormat.named(order.format()).orElseThrow();
      return format.isOfCustomers()
          ? new CustomersImport(format, folder.path(), order, customers).forecast()
          : new CsvImport(folder.path(), order, intake, present).forecast();
    } catch (UnreadableFile unreadable) {
      throw ImportRequest.refused(unreadable);
    } finally {
      folder.remove(order);
    }
  }

  Optional<ImportJob> job(UUID id) {
    return Optional.ofNullable(running.get(id)).map(Progress::job).or(() -> folder(id).job());
  }

  static boolean isOver(State state) {
    return state == State.DONE || state == State.FAILED;
  }

  private ImportJob queue(ImportFolder folder, Order order) {
    var progress = new Progress(order.id(), State.QUEUED);
    running.put(UUID.fromString(order.id()), progress);
    queue.execute(() -> run(folder, order, progress));
    return progress.job();
  }

  private void run(ImportFolder folder, Order order, Progress progress) {
    progress.become(State.RUNNING);
    var end = State.DONE;
    try {
      take(folder, order, progress);
    } catch (UnreadableFile unreadable) {
      progress.failed(unreadable.file(), unreadable.line(), unreadable.reason());
      end = State.FAILED;
    } catch (RuntimeException failure) {
      LOG.error("Import {} failed", order.id(), failure);
      progress.failed("", 0, INTERRUPTED);
      end = State.FAILED;
    }
    progress.become(end);
    folder.keep(progress.job());
    folder.forgetFiles(order);
    running.remove(UUID.fromString(order.id()));
  }

  private void take(ImportFolder folder, Order order, Progress progress) {
    var format = ImportFormat.named(order.format()).orElseThrow();
    switch (format) {
      case CSV -> new CsvImport(folder.path(), order, intake, present).run(progress);
      case COMPANIES, PEOPLE ->
          new CustomersImport(format, folder.path(), order, customers).run(progress);
      case POLIS ->
          new PolisImport(
                  folder.path(),
                  order.id(),
                  order.board(),
                  MemberId.of(order.by()),
                  intake,
                  progress)
              .run();
    }
  }

  /** What was running stays unfinished on disk and begins again at the next start. */
  @Override
  public void close() {
    queue.shutdownNow();
  }
}
