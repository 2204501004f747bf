package io.ascolto.command.idea;

import io.ascolto.command.platform.LogDialect;
import io.ascolto.command.platform.SegmentMembers;
import io.ascolto.command.platform.StageLines;
import io.ascolto.events.board.VotingModel;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IdeaSlice {

  @Bean
  AggregateConfigurer<Idea> idea() {
    return AggregateConfigurer.defaultConfiguration(Idea.class);
  }

  @Bean
  Now now() {
    return Instant::now;
  }

  /** Reads the table that the slice of boards fills. */
  @Bean
  BoardStages boardStages(JdbcClient jdbc) {
    return board ->
        jdbc.sql("SELECT stages FROM board WHERE slug = ?")
            .param(board)
            .query(String.class)
            .optional()
            .map(StageLines::read);
  }

  /** Reads the table that the slice of boards fills. */
  @Bean
  BoardModels boardModels(JdbcClient jdbc) {
    return board ->
        jdbc.sql("SELECT voting_model FROM board WHERE slug = ?")
            .param(board)
            .query(String.class)
            .optional()
            .map(VotingModel::valueOf);
  }

  /** Reads the table that the slice of boards fills. */
  @Bean
  BoardSight boardSight(JdbcClient jdbc, SegmentMembers segments) {
    return board ->
        jdbc.sql("SELECT visibility FROM board WHERE slug = ?")
            .param(board)
            .query(String.class)
            .optional()
            .map(visibility -> segments.reach(board, visibility));
  }

  /** Where several nodes count, the database does; where one process writes, it does itself. */
  @Bean
  IdeaNumbers ideaNumbers(JdbcClient jdbc, LogDialect dialect) {
    if (dialect.isShared()) {
      return () -> jdbc.sql("SELECT nextval('idea_number')").query(Long.class).single();
    }
    var last =
        new AtomicLong(
            jdbc.sql("SELECT coalesce(max(number), 0) FROM idea").query(Long.class).single());
    return last::incrementAndGet;
  }
}
