package io.ascolto.command.integration;

import io.ascolto.command.integration.CsvColumns.Content;
import io.ascolto.command.integration.CsvForecast.Status;
import io.ascolto.command.integration.ImportFolder.Order;
import io.ascolto.command.integration.ImportJob.State;
import io.ascolto.command.integration.Intake.Source;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes in a list of ideas, one a row, as other tools export it. Where the file says when an idea
 * was answered, it moved then; else where the file says when it was created, then; else now.
 */
final class CsvImport {

  private final CsvFile file;
  private final Order order;
  private final CsvOptions options;
  private final MemberId by;
  private final Intake intake;
  private final Present present;
  private final CsvColumns columns;
  private final CsvStages stages;
  private final Set<String> tags;
  private final DerivedIds ids;
  private final Instant now = Instant.now();

  /**
   * @throws UnreadableFile when the file is no CSV, or has no column with titles
   */
  CsvImport(Path folder, Order order, Intake intake, Present present) {
    this.file = new CsvFile(folder.resolve(order.files().getFirst()));
    this.order = order;
    this.options = order.options();
    this.by = MemberId.of(order.by());
    this.intake = intake;
    this.present = present;
    this.columns = new CsvColumns(file.header(), options.columnNames());
    this.stages = new CsvStages(present.stages(order.board()).orElse(Map.of()), options);
    this.tags = present.tags(order.board());
    this.ids = new DerivedIds(order.board(), "csv\n" + options.sourceName());
    if (!columns.has(Content.TITLE)) {
      throw CsvFile.missing(file.name(), "title");
    }
  }

  void run(Progress progress) {
    file.forEach((_, _) -> progress.expect(1));
    var rows = new Rows(file.name(), progress);
    stages
        .created()
        .forEach((stage, kind) ->
            rows.also("stages", () -> intake.addStage(order.board(), stage, kind, source(now))));
    rows.drain();
    file.forEach((row, line) ->
        rows.take(
            line,
            () -> {
              var idea = readable(CsvIdea.of(row, columns));
              return new Rows.Work(idea.sourceId(), () -> take(idea));
            }));
    rows.drain();
  }

  /** What {@link #run} would do, as things stand. */
  CsvForecast forecast() {
    var progress = new Progress(order.id(), State.DONE);
    var fresh = new AtomicLong();
    var known = new AtomicLong();
    var votes = new AtomicLong();
    var statuses = new TreeMap<String, Long>();
    var newTags = new TreeMap<String, Long>();
    file.forEach((row, line) -> {
      progress.expect(1);
      try {
        var idea = CsvIdea.of(row, columns);
        idea.status().ifPresent(status -> statuses.merge(status, 1L, Long::sum));
        idea.tags().stream()
            .filter(tag -> !tags.contains(tag))
            .forEach(tag -> newTags.merge(tag, 1L, Long::sum));
        readable(idea);
        if (present.has(id(idea))) {
          known.incrementAndGet();
        } else {
          fresh.incrementAndGet();
          votes.addAndGet(idea.votes());
        }
      } catch (IllegalArgumentException broken) {
        progress.failed(file.name(), line, Reasons.of(broken));
      }
    });
    var job = progress.job();
    return new CsvForecast(
        job.total(),
        fresh.get(),
        known.get(),
        votes.get(),
        columns.found(),
        columns.ignored(),
        statuses.entrySet().stream().map(this::status).toList(),
        newTags,
        job.failed(),
        job.failures());
  }

  private Status status(Map.Entry<String, Long> status) {
    return new Status(
        status.getKey(),
        status.getValue(),
        stages.of(status.getKey()).orElse(null),
        CsvStages.slug(status.getKey()));
  }

  /** The idea, unless something of it would be refused. */
  private CsvIdea readable(CsvIdea idea) {
    idea.status()
        .ifPresent(status -> {
          if (stages.of(status).isEmpty()) {
            throw new Reason(
                    "stage.unknown",
                    "the board has no stage for the status " + status,
                    Map.of("status", status))
                .broken();
          }
        });
    intake
        .refusal(order.board(), idea.title(), idea.text(), tagsOf(idea))
        .ifPresent(reason -> {
          throw reason.broken();
        });
    return idea;
  }

  private CompletableFuture<?> take(CsvIdea idea) {
    var id = id(idea);
    var created = idea.created().orElse(now);
    return author(idea, created)
        .thenCompose(author ->
            intake.submit(
                id,
                order.board(),
                author,
                idea.title(),
                idea.text(),
                tagsOf(idea),
                source(created)))
        .thenCompose(_ -> move(idea, id))
        .thenCompose(_ -> carryOver(idea, id));
  }

  /** A person where the file has an address; else somebody who is only called something. */
  private CompletableFuture<MemberId> author(CsvIdea idea, Instant created) {
    var named = idea.author();
    if (named.filter(intake::isAddress).isPresent()) {
      return intake.member(named.get());
    }
    var pseudonym = new MemberId(ids.of("author", named.orElse("")));
    return intake.join(pseudonym, named, source(created)).thenApply(_ -> pseudonym);
  }

  private CompletableFuture<?> move(CsvIdea idea, IdeaId id) {
    var at = idea.responded().or(idea::created).orElse(now);
    return idea.status()
        .flatMap(stages::of)
        .<CompletableFuture<?>>map(stage -> intake.move(id, by, stage, idea.response(), source(at)))
        .orElseGet(CsvImport::nothing);
  }

  private CompletableFuture<?> carryOver(CsvIdea idea, IdeaId id) {
    return idea.votes() == 0
        ? nothing()
        : intake.carryOver(id, by, options.sourceName(), idea.votes(), source(now));
  }

  private List<String> tagsOf(CsvIdea idea) {
    return options.takesNewTags()
        ? idea.tags()
        : idea.tags().stream().filter(tags::contains).toList();
  }

  private IdeaId id(CsvIdea idea) {
    return new IdeaId(ids.of("idea", idea.sourceId()));
  }

  private Source source(Instant at) {
    return new Source(order.id(), at);
  }

  private static CompletableFuture<?> nothing() {
    return CompletableFuture.completedFuture(null);
  }
}
