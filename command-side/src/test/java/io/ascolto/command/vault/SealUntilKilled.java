package io.ascolto.command.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A process that says what it has been promised by its vault, until it is killed. */
final class SealUntilKilled {

  private static final int THREADS = 8;

  private SealUntilKilled() {}

  public static void main(String[] args) {
    var vault = SlotVaultTest.openSlots(Path.of(args[0]));
    for (int i = 0; i < THREADS; i++) {
      var member = new UUID(0, i).toString();
      new Thread(() -> sealOnAndOn(vault, member)).start();
    }
  }

  private static void sealOnAndOn(Vault vault, String member) {
    for (int n = 0; ; n++) {
      var sealed = vault.seal(member, member + n);
      vault.force();
      say("sealed", sealed.key(), sealed.box(), member + n);
      if (n % 50 == 49) {
        vault.destroy(List.of(sealed.key()));
        say("destroyed", sealed.key(), sealed.box(), "-");
      }
    }
  }

  /** One write a line, and a full stop at its end: the parent passes over a torn one. */
  private static synchronized void say(Object... words) {
    var line = String.join(" ", List.of(words).stream().map(Object::toString).toList());
    System.out.println(line + " .");
    System.out.flush();
  }
}
