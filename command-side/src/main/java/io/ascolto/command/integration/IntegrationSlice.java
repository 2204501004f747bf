package io.ascolto.command.integration;

import io.ascolto.command.platform.StageLines;
import io.ascolto.events.board.StageKind;
import io.ascolto.events.idea.IdeaId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IntegrationSlice {

  /** Reads the tables that the slices of boards and ideas fill. */
  @Bean
  Present present(JdbcClient jdbc) {
    return new Present() {

      @Override
      public Optional<Map<String, StageKind>> stages(String board) {
        return jdbc.sql("SELECT stages FROM board WHERE slug = ?")
            .param(board)
            .query(String.class)
            .optional()
            .map(StageLines::read);
      }

      @Override
      public Set<String> tags(String board) {
        return jdbc.sql("SELECT tag FROM idea_tag WHERE board = ?")
            .param(board)
            .query((row, _) -> row.getString(1))
            .set();
      }

      @Override
      public boolean has(IdeaId idea) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM idea WHERE id = ?)")
            .param(idea.toString())
            .query(Boolean.class)
            .single();
      }
    };
  }
}
