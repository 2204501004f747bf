package io.ascolto.command.aside;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AsideSlice {

  @Bean
  AggregateConfigurer<Aside> aside() {
    return AggregateConfigurer.defaultConfiguration(Aside.class);
  }
}
