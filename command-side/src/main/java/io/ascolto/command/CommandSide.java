package io.ascolto.command;

import io.ascolto.command.ballot.CarriedVotes;
import io.ascolto.command.ballot.KnownMembers;
import io.ascolto.command.ballot.NewDevices;
import io.ascolto.command.member.DeviceVotes;
import io.ascolto.command.member.Devices;
import io.ascolto.command.member.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The root of the side that decides; where one slice's question meets another's answer. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandSide {

  @Bean
  KnownMembers knownMembers(Directory directory) {
    return named -> directory.namedOrJoined(named).map(Directory.Known::member);
  }

  @Bean
  NewDevices newDevices(Devices devices) {
    return devices::begin;
  }

  @Bean
  DeviceVotes deviceVotes(CarriedVotes votes) {
    return votes::carry;
  }
}
