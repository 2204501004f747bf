package io.ascolto.command.vault;

import static java.util.stream.Collectors.toMap;

import io.ascolto.events.Sealed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what a person wrote and opens it while the key exists: the only place where a text can be
 * removed from a log that is never rewritten.
 */
public final class Vault implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

  /** Keys held in memory because the store refuses them; beyond it nothing more is sealed. */
  private static final int MOST_PENDING = 100_000;

  private final Keys keys;
  private final Ledger ledger;
  private final KeyCache cache;
  private final KeyedHash hash;
  private final Clock clock;
  private final KeyFolder ground;
  private final Cryptor cryptor = new Cryptor();
  private final ConcurrentHashMap<UUID, Key> pending = new ConcurrentHashMap<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicReference<Optional<String>> fault = new AtomicReference<>(Optional.empty());

  Vault(Keys keys, Ledger ledger, KeyCache cache, KeyedHash hash, Clock clock, KeyFolder ground) {
    this.keys = keys;
    this.ledger = ledger;
    this.cache = cache;
    this.hash = hash;
    this.clock = clock;
    this.ground = ground;
  }

  /**
   * Seals under a key of its own, which is not durable before {@link #force()}.
   *
   * @param subject id of the member whose words or data they are, whoever typed them
   */
  public Sealed seal(String subject, String clear) {
    return sealed(subject, key -> cryptor.seal(key, clear));
  }

  /** The same of what is no text. */
  public SealedBytes seal(String subject, byte[] clear) {
    return sealed(subject, key -> new SealedBytes(key.id(), cryptor.seal(key, clear)));
  }

  private <S> S sealed(String subject, Function<Key, S> sealing) {
    hash.fault()
        .ifPresent(reason -> {
          throw new KeyMissing(reason);
        });
    if (pending.size() >= MOST_PENDING) {
      throw new IllegalStateException("The key store has taken no keys for too long");
    }
    var key = new Key(UUID.randomUUID(), UUID.fromString(subject), cryptor.freshMaterial());
    var sealed = sealing.apply(key);
    pending.put(key.id(), key);
    return sealed;
  }

  /**
   * The clear text, or nothing once its key was destroyed.
   *
   * @throws KeyMissing when the key is gone without having been destroyed; from then on the vault
   *     is {@link #readOnly()}
   */
  public Optional<String> open(Sealed sealed) {
    return key(sealed.key()).map(key -> cryptor.open(key, sealed));
  }

  /** The same of what is no text. */
  public Optional<byte[]> open(SealedBytes sealed) {
    return key(sealed.key()).map(key -> cryptor.open(key, sealed.box()));
  }

  /** Id of the member whose words they are; nothing once their key was destroyed. */
  public Optional<String> subject(Sealed sealed) {
    return key(sealed.key()).map(key -> key.subject().toString());
  }

  /** Those that were destroyed, as far as is known here: another node may have done it just now. */
  public List<UUID> destroyed(Collection<UUID> ids) {
    return ids.stream().filter(ledger::knows).toList();
  }

  /** When it returns, every key made before the call is durable. Free when there is none. */
  public void force() {
    if (pending.isEmpty()) {
      return;
    }
    writing.lock();
    try {
      var batch = List.copyOf(pending.values());
      if (batch.isEmpty()) {
        return;
      }
      keys.add(batch);
      batch.forEach(cache::put);
      batch.forEach(key -> pending.remove(key.id()));
    } finally {
      writing.unlock();
    }
  }

  /** Makes everything sealed under these keys unreadable for good. Repeating it is harmless. */
  public void destroy(Collection<UUID> ids) {
    writing.lock();
    try {
      force();
      var now = clock.instant();
      ledger.enter(ids.stream().distinct().collect(toMap(id -> id, _ -> now)));
      keys.erase(ids);
      cache.drop(ids);
    } finally {
      writing.unlock();
    }
  }

  /** Every living key of what this member wrote or is called. */
  public List<UUID> keysOf(String subject) {
    var whose = UUID.fromString(subject);
    var unforced =
        pending.values().stream().filter(key -> key.subject().equals(whose)).map(Key::id);
    return Stream.concat(unforced.toList().stream(), keys.of(whose).stream()).distinct().toList();
  }

  /**
   * HMAC-SHA-256 with the hub's own secret, in hexadecimal: finds an address or an API key again
   * without keeping it.
   */
  public String keyedHash(String normalised) {
    return hash.of(normalised);
  }

  /** True from the first finding that keys were lost: nothing may be written on top of that. */
  public boolean readOnly() {
    return fault().isPresent();
  }

  /** Why the vault is read-only, for the operator. */
  public Optional<String> fault() {
    return hash.fault().or(fault::get).or(keys::fault);
  }

  @Override
  public void close() {
    try (ground;
        keys;
        ledger) {
      force();
    }
  }

  private Optional<Key> key(UUID id) {
    var known = cache.get(id).or(() -> Optional.ofNullable(pending.get(id)));
    return known.isPresent() ? known : load(id);
  }

  /** Looks at the ledger last: a key that dies meanwhile has been entered before it is erased. */
  private Optional<Key> load(UUID id) {
    var found = keys.find(id);
    found.ifPresent(cache::put);
    if (found.isPresent() ? ledger.knows(id) : ledger.has(id)) {
      cache.drop(List.of(id));
      return Optional.empty();
    }
    if (found.isEmpty()) {
      throw missing(id);
    }
    return found;
  }

  private KeyMissing missing(UUID id) {
    var missing = new KeyMissing(id);
    if (fault.compareAndSet(Optional.empty(), Optional.ofNullable(missing.getMessage()))) {
      LOG.error("{} The hub takes no more commands.", missing.getMessage());
    }
    return missing;
  }
}
