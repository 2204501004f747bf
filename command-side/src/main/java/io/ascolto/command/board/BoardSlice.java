package io.ascolto.command.board;

import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardSlice {

  @Bean
  AggregateConfigurer<Board> board() {
    return AggregateConfigurer.defaultConfiguration(Board.class);
  }
}
