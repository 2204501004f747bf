package io.ascolto.command.vault;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where keys lie. What a method has written is durable when it returns. */
interface Keys extends AutoCloseable {

  /** Adding a key that is already there changes nothing, so that a batch may be repeated. */
  void add(Collection<Key> fresh);

  Optional<Key> find(UUID id);

  List<UUID> of(UUID subject);

  /** Overwrites the keys, then frees their places; unknown ids are passed over. */
  void erase(Collection<UUID> ids);

  /** The secret of the keyed hash, or nothing as long as none was kept. */
  Optional<byte[]> secret();

  /** Keeps the secret unless there is one, and gives the one that stands. */
  byte[] keepSecret(byte[] secret);

  /** Why nothing can be written any more, whatever is tried. */
  Optional<String> fault();

  @Override
  void close();
}
