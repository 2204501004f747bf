package io.ascolto.command.privacy;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.EventLog;
import io.ascolto.command.privacy.Belongings.Going;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets people, one after the other. Every step may be done twice; what a stop interrupts is done
 * again from the start, and the request is gone only when nothing of the person is left.
 */
@Component
class Forgettings implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Forgettings.class);
  private static final int AT_ONCE = 1_000;
  private static final int TOGETHER = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ForgettingTable asked;
  private final MentionTable mentions;
  private final EventLog log;
  private final Vault vault;
  private final Forgetful slices;
  private final TextPictures pictures;
  private final Commands commands;
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("forgetting").factory());
  private volatile boolean stopping;

  Forgettings(
      ForgettingTable asked,
      MentionTable mentions,
      EventLog log,
      Vault vault,
      Forgetful slices,
      TextPictures pictures,
      Commands commands) {
    this.asked = asked;
    this.mentions = mentions;
    this.log = log;
    this.vault = vault;
    this.slices = slices;
    this.pictures = pictures;
    this.commands = commands;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    asked.all().forEach(one -> queue(one.member(), queue));
  }

  /**
   * The person as all members who they are; what they asked for first holds. On disk when this
   * returns, done soon after. It blocks.
   */
  void accept(Forgetting one) {
    var selves = slices.selves(one.member());
    asked.add(new Forgetting(selves.getFirst(), one.keptIdeas(), one.keptComments()));
    selves.forEach(self -> slices.letOut(self).block());
    queue(selves.getFirst(), queue);
  }

  private void queue(MemberId person, Executor on) {
    on.execute(() -> {
      try {
        asked.find(person).ifPresent(this::forget);
      } catch (CancellationException _) {
        // Done at the next start.
      } catch (RuntimeException failure) {
        LOG.error("Somebody could not be forgotten; it is tried again in a minute", failure);
        queue(person, CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES, queue));
      }
    });
  }

  private void forget(Forgetting one) {
    var selves = slices.selves(one.member());
    var ids = selves.stream().map(MemberId::toString).collect(Collectors.toUnmodifiableSet());
    var belongings = new Belongings(ids, keys(ids));
    read(belongings::look);
    var words = belongings.going(one);
    var going = words.keeping(pictures.keysShownBeside(ids, words.texts()));
    // Before the names are destroyed by which they are found.
    mentions.add(mentions(belongings, going));
    all(going.ideas(), (idea, author) -> slices.withdrawIdea(IdeaId.of(idea), author));
    all(
        going.comments(),
        (comment, author) -> slices.withdrawComment(CommentId.of(comment), author));
    vault.destroy(going.keys());
    commands.send(new TellDestroyed(UUID.randomUUID(), List.copyOf(going.ideas().keySet()))).join();
    selves.forEach(self -> slices.forget(self).join());
    // Once more: whoever came in by a door that was still open is out now, with what they wrote.
    selves.forEach(self -> slices.letOut(self).block());
    vault.destroy(keys(ids).stream().filter(key -> !going.kept().contains(key)).toList());
    pictures.sweep();
    asked.done(one.member());
  }

  private List<UUID> keys(Set<String> selves) {
    return selves.stream().flatMap(self -> vault.keysOf(self).stream()).toList();
  }

  private List<Mention> mentions(Belongings belongings, Going going) {
    var names =
        new Names(belongings.names().stream().flatMap(name -> vault.open(name).stream()).toList());
    var found = new Mentions(names, Set.copyOf(going.keys()), vault);
    if (!names.none()) {
      read(found::look);
    }
    return found.found();
  }

  private void read(Consumer<Record> look) {
    var position = 0L;
    for (var next = log.after(position, AT_ONCE);
        !next.isEmpty();
        next = log.after(position, AT_ONCE)) {
      if (stopping) {
        throw new CancellationException("The hub stops");
      }
      next.forEach(event -> look.accept((Record) event.getPayload()));
      position += next.size();
    }
  }

  /** Some at a time: others' commands want their turn, too. */
  private static void all(
      Map<String, String> texts, BiFunction<String, MemberId, CompletableFuture<?>> each) {
    var left = List.copyOf(texts.entrySet());
    for (var from = 0; from < left.size(); from += TOGETHER) {
      left.subList(from, Math.min(left.size(), from + TOGETHER)).stream()
          .<CompletableFuture<?>>map(
              text -> each.apply(text.getKey(), MemberId.of(text.getValue())))
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  /** Ends between two steps, while all that they need is still open; the rest is done again. */
  @Override
  public void close() {
    stopping = true;
    queue.shutdown();
    try {
      if (!queue.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("Somebody is still being forgotten; it goes on at the next start");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
