package io.ascolto.command.demo;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Puts the demo away. What it said last is said last: where this is broken off, it is done again
 * from the start. docs/decisions says why nothing is cut out of the log.
 */
@Component
class Removal {

  private final DemoIntake intake;
  private final Vault vault;
  private final Looking door;
  private final Commands commands;

  Removal(DemoIntake intake, Vault vault, Looking door, Commands commands) {
    this.intake = intake;
    this.vault = vault;
    this.door = door;
    this.commands = commands;
  }

  /** Nothing of it stays to be seen or read. It blocks. */
  void destroy(Year year) {
    var everybody = year.people().everybody();
    all(year.slugs(), intake::remove);
    signOut(everybody);
    vault.destroy(
        everybody.stream().flatMap(one -> vault.keysOf(one.toString()).stream()).toList());
    all(everybody.stream(), intake::forget);
    intake.tellDestroyed(year.submissions().stream().map(Act.Submit::idea).toList()).join();
    commands.send(new PutAwayDemo(true)).join();
  }

  /** The team goes on seeing it, with what others did there. It blocks. */
  void archive(Year year) {
    all(year.slugs(), intake::archive);
    signOut(year.people().everybody());
    commands.send(new PutAwayDemo(false)).join();
  }

  private static <T> void all(Stream<T> of, Function<T, CompletableFuture<?>> command) {
    of.<CompletableFuture<?>>map(command).toList().forEach(CompletableFuture::join);
  }

  /** Somebody of the demo's staff may do more than a customer: nobody stays signed in as them. */
  private void signOut(Collection<MemberId> everybody) {
    Flux.fromIterable(everybody).concatMap(door::letOutEverywhere).blockLast();
  }
}
