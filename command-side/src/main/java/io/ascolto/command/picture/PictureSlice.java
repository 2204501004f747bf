package io.ascolto.command.picture;

import io.ascolto.command.vault.Vault;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PictureSlice {

  @Bean
  Pictures pictures(JdbcClient jdbc, Vault vault) {
    return new Pictures(jdbc, vault, InstantSource.system());
  }
}
