package io.ascolto.command.report;

import io.ascolto.command.platform.SegmentMembers;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReportSlice {

  private static final String IDEA =
      """
      SELECT idea.id, visibility, board FROM idea JOIN board ON slug = board
      WHERE idea.id = ? AND NOT gone AND NOT idea.hidden
      """;

  private static final String COMMENT =
      """
      SELECT idea.id, visibility, board FROM comment
      JOIN idea ON idea.id = comment.idea JOIN board ON slug = board
      WHERE comment.id = ? AND readable AND NOT gone AND NOT idea.hidden
      """;

  @Bean
  AggregateConfigurer<Reports> reports() {
    return AggregateConfigurer.defaultConfiguration(Reports.class);
  }

  /** Reads the tables that the slices of boards, ideas and discussions fill. */
  @Bean
  ReportableTexts reportableTexts(JdbcClient jdbc, SegmentMembers segments) {
    return (subject, text) ->
        jdbc.sql(
                switch (subject) {
                  case IDEA -> IDEA;
                  case COMMENT -> COMMENT;
                })
            .param(text)
            .query((row, _) ->
                new ReportableTexts.Place(
                    row.getString(1), segments.reach(row.getString(3), row.getString(2))))
            .optional();
  }
}
