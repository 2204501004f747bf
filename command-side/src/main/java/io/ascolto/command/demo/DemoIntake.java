package io.ascolto.command.demo;

import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the demo asks of the other slices; each is a command, and repeating it is harmless. */
public interface DemoIntake {

  /** The mark of everything that came with the demo, where others have the id of an import. */
  String MARK = "demo";

  CompletableFuture<?> perform(Act act);

  CompletableFuture<?> archive(String board);

  CompletableFuture<?> remove(String board);

  CompletableFuture<?> forget(MemberId member);

  /** That keys were destroyed of words of these ideas. */
  CompletableFuture<?> tellDestroyed(List<IdeaId> ideas);
}
