package io.ascolto.command.discussion;

import io.ascolto.events.board.Visibility;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DiscussionSlice {

  @Bean
  AggregateConfigurer<Comment> comment() {
    return AggregateConfigurer.defaultConfiguration(Comment.class);
  }

  /** Reads the tables that the slices of boards and ideas fill. */
  @Bean
  DiscussedIdeas discussedIdeas(JdbcClient jdbc) {
    return idea ->
        jdbc.sql(
                """
                SELECT visibility, hidden FROM idea JOIN board ON slug = board
                WHERE id = ? AND NOT gone
                """)
            .param(idea.toString())
            .query((row, _) ->
                new DiscussedIdeas.Discussed(
                    Visibility.valueOf(row.getString(1)), row.getBoolean(2)))
            .optional();
  }
}
