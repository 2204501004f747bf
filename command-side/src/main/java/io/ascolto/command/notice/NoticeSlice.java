package io.ascolto.command.notice;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeSlice {

  @Bean
  AggregateConfigurer<Hearing> hearing() {
    return AggregateConfigurer.defaultConfiguration(Hearing.class);
  }
}
