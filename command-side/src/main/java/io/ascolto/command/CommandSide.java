package io.ascolto.command;

import io.ascolto.command.account.Accounts;
import io.ascolto.command.account.Team;
import io.ascolto.command.aside.DecisionsInForce;
import io.ascolto.command.ballot.AsidesInForce;
import io.ascolto.command.ballot.CarriedVotes;
import io.ascolto.command.ballot.CompanyVoters;
import io.ascolto.command.ballot.KnownMembers;
import io.ascolto.command.ballot.WaysIn;
import io.ascolto.command.demo.Looking;
import io.ascolto.command.member.Colleagues;
import io.ascolto.command.member.Companies;
import io.ascolto.command.member.DeviceVotes;
import io.ascolto.command.member.Devices;
import io.ascolto.command.member.Directory;
import io.ascolto.command.member.Door;
import io.ascolto.command.member.RemovalLetters;
import io.ascolto.command.member.Sessions;
import io.ascolto.command.member.VotesOfOnePerson;
import io.ascolto.command.picture.Pictures;
import io.ascolto.command.platform.NewDevices;
import io.ascolto.command.privacy.Statements;
import io.ascolto.command.privacy.TextPictures;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.member.MemberId;
import io.ascolto.events.report.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** The root of the side that decides; where one slice's question meets another's answer. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandSide {

  @Bean
  KnownMembers knownMembers(Directory directory) {
    return named -> directory.namedOrJoined(named).map(Directory.Known::member);
  }

  @Bean
  CompanyVoters companyVoters(Colleagues colleagues) {
    return new CompanyVoters() {

      @Override
      public Mono<MemberId> somebodyAt(String company, String field) {
        return colleagues.somebodyAt(company, field);
      }

      @Override
      public Mono<MemberId> at(String company, String idOrAddress, String field) {
        return colleagues.at(company, idOrAddress, field);
      }
    };
  }

  @Bean
  Team team(Directory directory) {
    return named ->
        directory.named(named).filter(known -> known.role().isStaff()).map(Directory.Known::member);
  }

  @Bean
  Companies companies(Accounts accounts) {
    return new Companies() {

      @Override
      public AccountId named(String reference) {
        return accounts.named(reference);
      }

      @Override
      public boolean has(AccountId account) {
        return accounts.has(account);
      }

      @Override
      public CompletableFuture<AccountId> describe(
          String reference, Optional<String> name, Map<String, String> attributes) {
        return accounts.describe(reference, name, attributes);
      }
    };
  }

  @Bean
  NewDevices newDevices(Devices devices) {
    return devices::begin;
  }

  @Bean
  Looking looking(Door door) {
    return new Looking() {

      @Override
      public Mono<ResponseCookie> letIn(MemberId member, ServerHttpRequest request) {
        return door.letIn(member, request);
      }

      @Override
      public ResponseCookie letOut() {
        return door.letOut();
      }

      @Override
      public Mono<ResponseCookie> oneself(ServerHttpRequest request) {
        return door.oneself(request);
      }

      @Override
      public Mono<ResponseCookie> keepOneselfAside(ServerHttpRequest request) {
        return door.keepOneselfAside(request);
      }

      @Override
      public ResponseCookie nobodyAside() {
        return door.nobodyAside();
      }

      @Override
      public Mono<Void> letOutEverywhere(MemberId member) {
        return door.letOutEverywhere(member);
      }

      @Override
      public Mono<MemberId> unclaimedOwner() {
        return door.unclaimedOwner();
      }
    };
  }

  @Bean
  VotesOfOnePerson votesOfOnePerson(CarriedVotes votes) {
    return new VotesOfOnePerson() {

      @Override
      public Mono<Void> join(MemberId member, MemberId into) {
        return votes.join(member, into);
      }

      @Override
      public Mono<Void> part(MemberId member, MemberId from, List<MemberId> others) {
        return votes.part(member, from, others);
      }
    };
  }

  @Bean
  Statements statements(RemovalLetters letters) {
    return (author, said) ->
        letters.send(
            author,
            said.subject().name().toLowerCase(Locale.ROOT),
            said.says(),
            said.ground().name(),
            said.reason(),
            said.locale(),
            said.at());
  }

  @Bean
  TextPictures textPictures(Pictures pictures) {
    return new TextPictures() {

      @Override
      public List<UUID> keysIn(Subject subject, String text) {
        return pictures.keysIn(subject, text);
      }

      @Override
      public Set<UUID> keysShownBeside(Collection<String> authors, Set<String> going) {
        return pictures.keysShownBeside(authors, going);
      }

      @Override
      public void sweep() {
        pictures.sweep();
      }
    };
  }

  @Bean
  AsidesInForce asidesInForce(DecisionsInForce decisions) {
    return decisions::has;
  }

  @Bean
  WaysIn waysIn(Sessions sessions) {
    return sessions::wayIn;
  }

  @Bean
  DeviceVotes deviceVotes(CarriedVotes votes) {
    return votes::carry;
  }
}
