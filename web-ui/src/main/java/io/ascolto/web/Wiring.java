package io.ascolto.web;

import io.ascolto.command.member.Came;
import io.ascolto.command.member.Directory;
import io.ascolto.command.member.Keyring;
import io.ascolto.command.notice.Speakers;
import io.ascolto.command.vault.Vault;
import io.ascolto.query.discussion.Nameable;
import io.ascolto.query.member.AddressBook;
import io.ascolto.query.member.Arrived;
import io.ascolto.query.member.KeyUses;
import io.ascolto.query.platform.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a question of the one side meets an answer of the other. */
@Configuration(proxyBeanMethods = false)
class Wiring {

  @Bean
  Words words(Vault vault) {
    return vault::open;
  }

  @Bean
  KeyUses keyUses(Keyring keyring) {
    return keyring::lastUses;
  }

  @Bean
  Nameable nameable(Speakers speakers) {
    return speakers::on;
  }

  @Bean
  Arrived arrived(Came came) {
    return came::of;
  }

  @Bean
  AddressBook addressBook(Directory directory) {
    return address -> directory.named(address).map(Directory.Known::getName);
  }
}
