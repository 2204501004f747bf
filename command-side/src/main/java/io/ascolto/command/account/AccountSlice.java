package io.ascolto.command.account;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AccountSlice {

  @Bean
  AggregateConfigurer<Account> account() {
    return AggregateConfigurer.defaultConfiguration(Account.class);
  }

  @Bean
  AggregateConfigurer<Segment> segment() {
    return AggregateConfigurer.defaultConfiguration(Segment.class);
  }

  /** Reads the table that the slice of boards fills. */
  @Bean
  UsedSegments usedSegments(JdbcClient jdbc) {
    return segment ->
        jdbc.sql("SELECT EXISTS (SELECT 1 FROM board_segment WHERE segment = ?)")
            .param(segment)
            .query(Boolean.class)
            .single();
  }
}
