package io.ascolto.command.privacy;

import io.ascolto.events.member.Role;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PrivacySlice {

  @Bean
  AggregateConfigurer<Destruction> destruction() {
    return AggregateConfigurer.defaultConfiguration(Destruction.class);
  }

  /** Reads the table that the slice of members fills. */
  @Bean
  KnownRoles knownRoles(JdbcClient jdbc) {
    return member ->
        jdbc.sql("SELECT role FROM member WHERE id = ? AND NOT forgotten")
            .param(member.toString())
            .query(String.class)
            .optional()
            .map(Role::valueOf);
  }
}
