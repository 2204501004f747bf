package io.ascolto.command.platform;

import io.ascolto.command.vault.Vault;
import io.ascolto.events.EventSerializer;
import io.ascolto.events.Upcasters;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

  @Bean
  LogDialect logDialect(DataSource dataSource) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return LogDialect.of(connection);
    }
  }

  @Bean
  DurableHead durableHead() {
    return new DurableHead();
  }

  @Bean
  LogWriter logWriter(
      DataSource dataSource,
      LogDialect dialect,
      ObjectProvider<InlineView> inlineViews,
      Vault vault,
      DurableHead head) {
    return new LogWriter(
        dataSource,
        dialect,
        inlineViews.orderedStream().toList(),
        vault::force,
        LogConfiguration::end,
        head);
  }

  @Bean
  EventLog eventLog(DataSource dataSource, LogDialect dialect, DurableHead head, LogWriter writer) {
    return new EventLog(
        dataSource, dialect, head, writer, EventSerializer.create(), Upcasters.chain());
  }

  @Bean
  Gate diskGuard(@Value("${ascolto.data-dir:./data}") Path folder) {
    return new DiskGuard(folder);
  }

  @Bean
  Gate keysAreWhole(Vault vault) {
    return vault::fault;
  }

  @Bean
  Commands commands(CommandBus bus, EventLog log, List<Gate> gates) {
    return new Commands(bus, log, gates);
  }

  /**
   * What a failed fsync left on the disk is unknown, and asking again would be answered with yes.
   */
  private static void end(SQLException failure) {
    LOG.error("The disk failed while the log was written. The hub ends now.", failure);
    Runtime.getRuntime().halt(70);
  }
}
