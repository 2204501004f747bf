package io.ascolto.command.demo;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DemoSlice {

  @Bean
  AggregateConfigurer<Demo> demo() {
    return AggregateConfigurer.defaultConfiguration(Demo.class);
  }

  /** Reads the table that the slice of boards fills. */
  @Bean
  EmptyHub emptyHub(JdbcClient jdbc) {
    return () -> jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM board)").query(Boolean.class).single();
  }
}
