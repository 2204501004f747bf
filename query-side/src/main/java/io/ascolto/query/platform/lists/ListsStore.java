package io.ascolto.query.platform.lists;

import io.ascolto.query.platform.ViewStore;
import io.ascolto.query.platform.Words;
import io.ascolto.query.platform.lists.ListsView.Rhythm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of the lists: {@code index-<shape>-<build>}, and a file that says which is read. */
public final class ListsStore implements ViewStore<ListsView> {

  /** The name under which readers wait for the lists. */
  public static final String NAME = "lists";

  /** Raised with every change of what a document holds. */
  private static final int SHAPE = 7;

  private static final Pattern FOLDER = Pattern.compile("index-(\\d+)-(\\d+)");

  private final Path base;
  private final Words words;
  private final Rhythm rhythm;
  private volatile LongConsumer shown = _ -> {};

  ListsStore(Path base, Words words, Rhythm rhythm) {
    this.base = base;
    this.words = words;
    this.rhythm = rhythm;
  }

  /** Hears of each position that a build newly shows, on its consumer's thread: be quick. */
  void onShown(LongConsumer listener) {
    shown = listener;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int shape() {
    return SHAPE;
  }

  @Override
  public int currentBuild() {
    try {
      return Files.exists(pointer()) ? Integer.parseInt(Files.readString(pointer()).strip()) : 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public ListsView open(int build) {
    return new ListsView(folder(build), words, rhythm, position -> shown.accept(position));
  }

  @Override
  public void switchTo(int build) {
    try {
      Files.createDirectories(base);
      var written = base.resolve(pointer().getFileName() + ".new");
      Files.writeString(written, Integer.toString(build));
      force(written, StandardOpenOption.WRITE);
      Files.move(
          written, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(base, StandardOpenOption.READ);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void drop(int build) {
    try {
      if (!Files.isDirectory(base)) {
        return;
      }
      for (var folder : folders()) {
        var name = FOLDER.matcher(folder.getFileName().toString());
        if (name.matches()
            && (Integer.parseInt(name.group(1)) != SHAPE
                || Integer.parseInt(name.group(2)) == build)) {
          delete(folder);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Comparison compare(ListsView left, ListsView right) {
    var one = left.shown();
    var other = right.shown();
    hold(one);
    try {
      hold(other);
      try {
        return new Compared(one, other).result();
      } finally {
        other.release();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      one.release();
    }
  }

  private static void hold(Snapshot snapshot) {
    if (!snapshot.acquire()) {
      throw new IllegalStateException("A build that is to be compared was closed");
    }
  }

  private Path folder(int build) {
    return base.resolve("index-" + SHAPE + "-" + build);
  }

  private Path pointer() {
    return base.resolve("index-" + SHAPE + ".current");
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(base)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
