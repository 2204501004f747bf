package io.ascolto.command.platform;

import io.ascolto.events.EventSerializer;
import io.ascolto.events.Occurrence;
import io.ascolto.events.Upcasters;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon put together by hand: the few parts in use are named here, and nothing depends on the order
 * of auto-configurations.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

  private static final int DECIDED_AT_ONCE = 256;
  private static final int MAY_WAIT = 2_000;

  @Bean(destroyMethod = "shutdown")
  AsynchronousCommandBus commandBus() {
    var bus =
        AsynchronousCommandBus.builder().executor(new Admission(DECIDED_AT_ONCE, MAY_WAIT)).build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(
            new MessageOriginProvider(),
            new SimpleCorrelationDataProvider(
                Occurrence.ACTOR, Occurrence.OCCURRED_AT, Occurrence.IMPORT)));
    return bus;
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      CommandBus bus,
      EventLog log,
      ObjectProvider<AggregateConfigurer<?>> aggregates,
      ApplicationContext beans) {
    var serializer = EventSerializer.create();
    var configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureCommandBus(_ -> bus)
            .configureSerializer(_ -> serializer)
            .configureEmbeddedEventStore(_ -> new LogEngine(log, serializer, Upcasters.chain()))
            .registerComponent(
                ParameterResolverFactory.class,
                _ ->
                    MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(getClass()),
                        new SpringBeanParameterResolverFactory(beans)));
    var targets = new Targets();
    aggregates
        .orderedStream()
        .map(aggregate -> aggregate.configureCommandTargetResolver(_ -> targets))
        .forEach(configurer::configureAggregate);
    return configurer.buildConfiguration();
  }
}
