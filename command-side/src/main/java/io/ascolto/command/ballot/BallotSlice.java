package io.ascolto.command.ballot;

import io.ascolto.command.platform.SegmentMembers;
import io.ascolto.events.board.VotingModel;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BallotSlice {

  @Bean
  AggregateConfigurer<Ballot> ballot() {
    return AggregateConfigurer.defaultConfiguration(Ballot.class);
  }

  /** Reads the tables that the slices of boards and ideas fill. */
  @Bean
  VotableIdeas votableIdeas(JdbcClient jdbc, SegmentMembers segments) {
    return idea ->
        jdbc.sql(
                """
                SELECT voting_model, visibility, takes_votes AND NOT hidden,
                  visibility = 'PUBLIC' AND voting_model = 'UPVOTE'
                    AND COALESCE(without_account, TRUE),
                  board
                FROM idea JOIN board ON slug = board WHERE id = ?
                """)
            .param(idea.toString())
            .query((row, _) ->
                new VotableIdeas.Voting(
                    VotingModel.valueOf(row.getString(1)),
                    segments.reach(row.getString(5), row.getString(2)),
                    row.getBoolean(3),
                    row.getBoolean(4)))
            .optional();
  }
}
