package io.ascolto.command.member;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The owner's way in without mail: a secret that works once within fifteen minutes. Its hash lies
 * in a file of the data folder, so that whoever may write there can make one, also while the hub
 * runs.
 */
@Component
public final class OwnerLink {

  private static final String FILE = "owner-link";
  private static final Duration VALID = Duration.ofMinutes(15);

  private record Issued(String hash, Instant until) {}

  private final Path file;
  private final InstantSource time;

  @Autowired
  OwnerLink(@Value("${ascolto.data-dir:./data}") Path folder) {
    this(folder, InstantSource.system());
  }

  private OwnerLink(Path folder, InstantSource time) {
    this.file = folder.resolve(FILE);
    this.time = time;
  }

  /** That of a hub with this data folder, whether or not it runs. */
  public static OwnerLink in(Path folder, InstantSource time) {
    return new OwnerLink(folder, time);
  }

  /** Makes a new one; the one before is worth nothing then. */
  public synchronized String issue() {
    var secret = Secret.random();
    var lines = List.of(Secret.hash(secret), time.instant().plus(VALID).toString());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // A file made like this is its owner's alone.
      var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
      Files.write(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return secret;
  }

  /** True once. Reads a file: not for an event loop. */
  synchronized boolean redeem(String secret) {
    return issued()
        .filter(issued -> isRight(issued, secret) && isTaken())
        .filter(issued -> time.instant().isBefore(issued.until()))
        .isPresent();
  }

  private Optional<Issued> issued() {
    try {
      var lines = Files.readAllLines(file);
      return lines.size() == 2
          ? Optional.of(new Issued(lines.getFirst(), Instant.parse(lines.getLast())))
          : Optional.empty();
    } catch (IOException | DateTimeParseException _) {
      // None was made, or it was used.
      return Optional.empty();
    }
  }

  /** Of two processes that share a folder the one that takes the file away. */
  private boolean isTaken() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isRight(Issued issued, String secret) {
    return MessageDigest.isEqual(
        issued.hash().getBytes(StandardCharsets.US_ASCII),
        Secret.hash(secret).getBytes(StandardCharsets.US_ASCII));
  }
}
