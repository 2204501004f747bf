package io.ascolto.command.privacy;

import io.ascolto.command.platform.EventLog;
import io.ascolto.command.platform.RemovedTexts;
import io.ascolto.command.platform.SegmentMembers;
import io.ascolto.events.member.Role;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PrivacySlice {

  private static final String IDEA =
      """
      SELECT idea.id, board, visibility, idea.hidden OR gone FROM idea JOIN board ON slug = board
      WHERE idea.id = ?
      """;

  private static final String COMMENT =
      """
      SELECT idea.id, board, visibility, NOT readable FROM comment
      JOIN idea ON idea.id = comment.idea JOIN board ON slug = board
      WHERE comment.id = ?
      """;

  @Bean
  AggregateConfigurer<Destruction> destruction() {
    return AggregateConfigurer.defaultConfiguration(Destruction.class);
  }

  @Bean
  AggregateConfigurer<Removal> removal() {
    return AggregateConfigurer.defaultConfiguration(Removal.class);
  }

  @Bean
  RemovedTexts removedTexts(RemovalTable table) {
    return table::isRemoved;
  }

  @Bean
  Authors authors(EventLog log) {
    return (subject, text) -> Wordings.of(subject, text, log).author();
  }

  /** Reads the tables that the slices of boards, ideas and discussions fill. */
  @Bean
  HiddenTexts hiddenTexts(JdbcClient jdbc, SegmentMembers segments) {
    return (subject, text) ->
        jdbc.sql(
                switch (subject) {
                  case IDEA -> IDEA;
                  case COMMENT -> COMMENT;
                })
            .param(text)
            .query((row, _) ->
                new HiddenTexts.Place(
                    row.getString(1),
                    row.getString(2),
                    segments.reach(row.getString(2), row.getString(3)),
                    row.getBoolean(4)))
            .optional();
  }

  /** Reads the table that the slice of members fills. */
  @Bean
  KnownRoles knownRoles(JdbcClient jdbc) {
    return member ->
        jdbc.sql("SELECT role FROM member WHERE id = ? AND NOT forgotten")
            .param(member.toString())
            .query(String.class)
            .optional()
            .map(Role::valueOf);
  }
}
