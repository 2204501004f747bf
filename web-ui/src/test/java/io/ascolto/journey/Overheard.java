package io.ascolto.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What hubs told to whom in a run. Nobody without duties is ever told an address, a company or a
 * name that its bearer did not choose to show; of themselves everybody may read all. Each body is
 * searched as it comes, so that the very test fails in which something got out.
 */
final class Overheard {

  /** By every client of this run. */
  static final Overheard ALL = new Overheard();

  /** Any at all, whether a test put it in or not. */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}");

  /** What is found in a body has to be there for no other reason. */
  private static final Pattern RECOGNISABLE = Pattern.compile(".*[0-9a-f]{8}.*", Pattern.DOTALL);

  /** Between colours there are a few letters by chance, now and then also an @. */
  private static final Pattern NO_WORDS =
      Pattern.compile("(?<!\\p{Print})\\p{Print}{1,9}(?!\\p{Print})|\\P{Print}+");

  /**
   * Whom a hub told something.
   *
   * @param ofThemselves all that the hub knows of them
   */
  record Listener(boolean seesMembers, boolean seesAddresses, String ofThemselves) {

    static final Listener NOBODY = new Listener(false, false, "");
  }

  /**
   * @param by what was asked for
   * @param asked all that the listener said in asking, which tells them nothing
   */
  record Told(String by, String asked, String body) {}

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final List<String> leaks = new CopyOnWriteArrayList<>();
  private final AtomicInteger bodies = new AtomicInteger();
  private final AtomicInteger letters = new AtomicInteger();

  /** A name that is not shown, or a company. */
  void confide(String secret) {
    if (!isRecognisable(secret)) {
      throw new IllegalArgumentException(
          "Nobody could tell " + secret + " from other words: let Scene.called(…) make it");
    }
    secrets.add(secret);
  }

  /** What can be read in something that is no text, such as a picture. */
  static String words(byte[] body) {
    return NO_WORDS.matcher(new String(body, StandardCharsets.ISO_8859_1)).replaceAll(" ");
  }

  static boolean isRecognisable(String secret) {
    return RECOGNISABLE.matcher(secret).matches();
  }

  /**
   * @param who is asked only where there is something to hide
   */
  void hear(Told told, Supplier<Listener> who) {
    bodies.incrementAndGet();
    search(told, who);
  }

  /** A letter tells whoever it is for. */
  void hearLetter(String to, String text) {
    letters.incrementAndGet();
    search(new Told("a letter", "", text), () -> new Listener(false, false, to));
  }

  private void search(Told told, Supplier<Listener> who) {
    var found = found(told);
    if (found.isEmpty()) {
      return;
    }
    var listener = who.get();
    var own = listener.ofThemselves().toLowerCase(Locale.ROOT);
    var leaked =
        found.stream()
            .filter(secret ->
                secret.contains("@") ? !listener.seesAddresses() : !listener.seesMembers())
            .filter(secret -> !own.contains(secret.toLowerCase(Locale.ROOT)))
            .map(secret -> told.by() + " told " + secret)
            .toList();
    if (!leaked.isEmpty()) {
      leaks.addAll(leaked);
      throw new AssertionError(String.join("\n", leaked) + "\nin " + told.body());
    }
  }

  private List<String> found(Told told) {
    var text = plain(told.body());
    var found = new ArrayList<String>();
    if (text.indexOf('@') >= 0) {
      ADDRESS
          .matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .forEach(address -> found.add(address.group()));
    }
    secrets.stream().filter(text::contains).forEach(found::add);
    if (!found.isEmpty()) {
      var asked = plain(told.asked()).toLowerCase(Locale.ROOT);
      found.removeIf(secret -> asked.contains(secret.toLowerCase(Locale.ROOT)));
    }
    return found;
  }

  /** As it is read, not as JSON, pages or addresses of pages write it. */
  private static String plain(String body) {
    return body.replace("&#64;", "@").replace("&#x40;", "@").replace("%40", "@");
  }

  List<String> leaks() {
    return List.copyOf(leaks);
  }

  int bodies() {
    return bodies.get();
  }

  String summary() {
    return "%d bodies and %d letters that were not the owner's were searched for %d names and companies, and for every address: %d leaks"
        .formatted(bodies.get(), letters.get(), secrets.size(), leaks.size());
  }
}
