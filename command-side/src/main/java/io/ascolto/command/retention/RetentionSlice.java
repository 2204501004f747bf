package io.ascolto.command.retention;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionSlice {

  @Bean
  AggregateConfigurer<Retention> retention() {
    return AggregateConfigurer.defaultConfiguration(Retention.class);
  }
}
