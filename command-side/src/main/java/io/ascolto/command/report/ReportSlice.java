package io.ascolto.command.report;

import io.ascolto.events.board.Visibility;
import io.ascolto.events.report.Subject;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReportSlice {

  @Bean
  AggregateConfigurer<Reports> reports() {
    return AggregateConfigurer.defaultConfiguration(Reports.class);
  }

  /** Reads the tables that the slices of boards, ideas and discussions fill. */
  @Bean
  ReportableTexts reportableTexts(JdbcClient jdbc) {
    return (subject, text) ->
        jdbc.sql(
                """
                SELECT idea.id, visibility FROM idea JOIN board ON slug = board
                WHERE idea.id = %s AND NOT gone AND NOT hidden
                """
                    .formatted(
                        subject == Subject.IDEA
                            ? "?"
                            : "(SELECT comment.idea FROM comment WHERE comment.id = ?)"))
            .param(text)
            .query((row, _) ->
                new ReportableTexts.Place(row.getString(1), Visibility.valueOf(row.getString(2))))
            .optional();
  }
}
