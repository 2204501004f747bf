package io.ascolto.command.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.events.Sealed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKillTest {

  private static final int KILLS = 5;
  private static final int LINES_BEFORE_A_KILL = 1_500;

  @TempDir Path folder;

  private final Map<Sealed, String> sealed = new LinkedHashMap<>();
  private final Set<UUID> destroyed = new LinkedHashSet<>();

  @Test
  void whatWasAcknowledgedOutlivesKills() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(LINES_BEFORE_A_KILL + 100 * kill);
      int unknown = compare();
      assertThat(unknown).isLessThanOrEqualTo(8 * (kill + 1));
    }
    assertThat(destroyed).isNotEmpty();
    System.out.printf(
        "vault, %d kills: %d keys acknowledged, %d destructions, none lost%n",
        KILLS, sealed.size(), destroyed.size());
  }

  @Test
  void aSecondProcessIsRefused() throws Exception {
    try (var mine = SlotVaultTest.openSlots(folder)) {
      var second = start();
      var said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(second.waitFor()).isNotZero();
      assertThat(said).contains("Another process uses the folder");
      assertThat(mine.readOnly()).isFalse();
    }
  }

  /** How many are empty though nobody said so: destroyed, and killed before that was said. */
  private int compare() {
    int unsaid = 0;
    try (var vault = SlotVaultTest.openSlots(folder)) {
      for (var one : sealed.entrySet()) {
        var opened = vault.open(one.getKey());
        if (destroyed.contains(one.getKey().key())) {
          assertThat(opened).isEmpty();
        } else if (opened.isPresent()) {
          assertThat(opened).contains(one.getValue());
        } else {
          unsaid++;
        }
      }
    }
    return unsaid;
  }

  private void runAndKill(int lines) throws Exception {
    var process = start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int read = 0;
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        note(line.split(" "));
        if (++read == lines) {
          process.toHandle().destroyForcibly();
        }
      }
      assertThat(read).isGreaterThanOrEqualTo(lines);
    }
    process.waitFor();
  }

  private void note(String[] words) {
    if (words.length == 5 && words[4].equals(".")) {
      var key = UUID.fromString(words[1]);
      switch (words[0]) {
        case "sealed" -> sealed.put(new Sealed(key, words[2]), words[3]);
        case "destroyed" -> destroyed.add(key);
        default -> throw new AssertionError("Unexpected: " + words[0]);
      }
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            SealUntilKilled.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }
}
