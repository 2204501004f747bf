package io.ascolto.command.vault;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault of this hub. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
public class VaultConfiguration {

  @Bean(destroyMethod = "close")
  Vault vault(VaultProperties at) {
    return VaultOpening.open(at, Clock.systemUTC());
  }
}
