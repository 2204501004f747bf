package io.ascolto.command.board;

import java.util.List;
import java.util.TreeSet;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BoardSlice {

  @Bean
  AggregateConfigurer<Board> board() {
    return AggregateConfigurer.defaultConfiguration(Board.class);
  }

  /** Reads the table that the slice of accounts fills. */
  @Bean
  KnownSegments knownSegments(JdbcClient jdbc) {
    return segments -> {
      var unknown = new TreeSet<>(segments);
      if (!unknown.isEmpty()) {
        jdbc.sql("SELECT slug FROM segment WHERE slug IN (:asked)")
            .param("asked", List.copyOf(unknown))
            .query(String.class)
            .list()
            .forEach(unknown::remove);
      }
      return unknown;
    };
  }
}
