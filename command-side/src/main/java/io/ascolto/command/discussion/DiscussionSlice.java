package io.ascolto.command.discussion;

import io.ascolto.command.platform.SegmentMembers;
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
  DiscussedIdeas discussedIdeas(JdbcClient jdbc, SegmentMembers segments) {
    return idea ->
        jdbc.sql(
                """
                SELECT visibility, hidden, board FROM idea JOIN board ON slug = board
                WHERE id = ? AND NOT gone
                """)
            .param(idea.toString())
            .query((row, _) ->
                new DiscussedIdeas.Discussed(
                    segments.reach(row.getString(3), row.getString(1)), row.getBoolean(2)))
            .optional();
  }
}
