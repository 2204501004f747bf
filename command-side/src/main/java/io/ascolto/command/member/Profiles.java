package io.ascolto.command.member;

import io.ascolto.command.platform.Commands;
import io.ascolto.events.member.MemberId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of people as customers, for whoever brings it from elsewhere. */
@Component
public class Profiles {

  private final Companies companies;
  private final Commands commands;

  Profiles(Companies companies, Commands commands) {
    this.companies = companies;
    this.commands = commands;
  }

  /** Refuses attributes of no good shape. */
  public void check(Map<String, @Nullable String> attributes) {
    DescribeMember.checked(attributes);
  }

  /**
   * What is not said stays.
   *
   * @param company what it is called in its own systems
   * @param occurrence which import it is, and when it happened
   */
  public CompletableFuture<?> describe(
      MemberId member,
      Optional<String> company,
      Map<String, @Nullable String> attributes,
      Map<String, String> occurrence) {
    return commands.send(
        DescribeMember.of(member, company.orElse(null), attributes, companies), occurrence);
  }
}
