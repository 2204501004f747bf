package io.ascolto.command.member;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.member.Role;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the owner whose address is given, and the key if one is; a hub never has none. */
@Component
class FirstOwner implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Until an owner says who they are. */
  static final String NOBODY_YET = "owner@localhost";

  private final Directory directory;
  private final Commands commands;
  private final Vault vault;
  private final Keyring keyring;
  private final Optional<String> address;
  private final Optional<String> key;

  FirstOwner(
      Directory directory,
      Commands commands,
      Vault vault,
      Keyring keyring,
      @Value("${ascolto.owner.email:#{null}}") Optional<String> address,
      @Value("${ascolto.owner.api-key:#{null}}") Optional<String> key) {
    this.directory = directory;
    this.commands = commands;
    this.vault = vault;
    this.keyring = keyring;
    this.address = address;
    this.key = key;
  }

  @Override
  public void afterSingletonsInstantiated() {
    // Without its keys a hub knows nobody, and writes nothing on top of that.
    if (vault.readOnly()) {
      return;
    }
    var known = address.map(directory::named).orElseGet(directory::owner);
    var joining = directory.join(address.orElse(NOBODY_YET), Role.OWNER);
    var owner = known.switchIfEmpty(joining).block(LIMIT);
    if (owner != null && key.isPresent()) {
      hand(key.get(), owner.member());
    }
  }

  /**
   * A key that is there stays whose it is: also that of one who was joined with another, which lets
   * in whoever is met since, and one that was revoked.
   */
  private void hand(String secret, MemberId owner) {
    if (!keyring.has(secret)) {
      commands.send(IssueApiKey.ofSettings(owner, Keyring.hash(secret, vault))).join();
    } else if (!lets(secret)) {
      LOG.warn("The key in ascolto.owner.api-key was revoked and lets nobody in");
    }
  }

  private boolean lets(String secret) {
    return Boolean.TRUE.equals(
        keyring.bySecret(secret).hasElement().onErrorReturn(Rejected.class, false).block(LIMIT));
  }
}
