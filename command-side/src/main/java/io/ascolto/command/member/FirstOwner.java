package io.ascolto.command.member;

import io.ascolto.command.platform.Commands;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.member.Role;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** At the first start with an owner's address, makes that owner, and the key if one is given. */
@Component
class FirstOwner implements SmartInitializingSingleton {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Directory directory;
  private final Commands commands;
  private final Vault vault;
  private final Optional<String> address;
  private final Optional<String> key;

  FirstOwner(
      Directory directory,
      Commands commands,
      Vault vault,
      @Value("${ascolto.owner.email:#{null}}") Optional<String> address,
      @Value("${ascolto.owner.api-key:#{null}}") Optional<String> key) {
    this.directory = directory;
    this.commands = commands;
    this.vault = vault;
    this.address = address;
    this.key = key;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (address.isEmpty() && key.isEmpty()) {
      return;
    }
    var named = address.orElse("owner@localhost");
    var owner =
        directory.named(named).switchIfEmpty(directory.join(named, Role.OWNER)).block(LIMIT);
    if (owner != null && key.isPresent()) {
      commands.send(new IssueApiKey(owner.member(), vault.keyedHash("key " + key.get()))).join();
    }
  }
}
