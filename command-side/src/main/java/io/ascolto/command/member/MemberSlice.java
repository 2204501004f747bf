package io.ascolto.command.member;

import io.ascolto.command.platform.SamePerson;
import org.axonframework.config.AggregateConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class MemberSlice {

  @Bean
  AggregateConfigurer<Member> member() {
    return AggregateConfigurer.defaultConfiguration(Member.class);
  }

  @Bean
  AggregateConfigurer<BoardRole> boardRole() {
    return AggregateConfigurer.defaultConfiguration(BoardRole.class);
  }

  @Bean
  SamePerson samePerson(JoinedMembers members) {
    return (author, member) ->
        members.of(author).filter(joining -> joining.into().equals(member)).isPresent();
  }
}
