package io.ascolto.command.member;

import io.ascolto.command.platform.Described;
import io.ascolto.command.platform.Rejection;
import io.ascolto.command.vault.Vault;
import io.ascolto.events.Sealed;
import io.ascolto.events.account.AccountId;
import io.ascolto.events.account.Attributes;
import io.ascolto.events.member.MemberEvent.MemberDescribed;
import java.util.List;
import java.util.Optional;

/** What is known of a member as a customer. */
record Profile(Optional<String> account, Optional<Sealed> attributes) {

  static final Profile NONE = new Profile(Optional.empty(), Optional.empty());

  static Profile of(MemberDescribed event) {
    return new Profile(event.accountId(), event.attributes());
  }

  /** Empty where nothing would change. */
  Optional<MemberDescribed> changed(DescribeMember by, Companies companies, Vault vault) {
    by.account()
        .filter(account -> !companies.has(account))
        .ifPresent(_ -> {
          throw unknownAccount().asException();
        });
    var member = by.member().toString();
    var before = attributes.flatMap(vault::open).map(Attributes::of).orElse(Attributes.NONE);
    var after = Described.changed(before, by.attributes());
    var company =
        by.alone()
            ? Optional.<String>empty()
            : by.account().map(Object::toString).or(() -> account);
    if (after.equals(before) && company.equals(account)) {
      return Optional.empty();
    }
    var sealed =
        after.equals(before)
            ? attributes
            : Optional.of(after)
                .filter(known -> !known.isEmpty())
                .map(known -> vault.seal(member, known.json()));
    return Optional.of(new MemberDescribed(member, company, sealed));
  }

  /** Empty where they belong to it already. */
  Optional<MemberDescribed> placed(PlaceAtCompany by, Companies companies) {
    var company = Optional.of(by.account().toString());
    if (account.equals(company)) {
      return Optional.empty();
    }
    // One that was removed holds nobody.
    if (account.map(AccountId::of).filter(companies::has).isPresent()) {
      throw Rejection.invalid(
              List.of(
                  new Rejection.Field(
                      "account", "other", "This member belongs to another company")))
          .asException();
    }
    return Optional.of(new MemberDescribed(by.member().toString(), company, attributes));
  }

  private static Rejection unknownAccount() {
    return Rejection.invalid(
        List.of(new Rejection.Field("account", "unknown", "There is no such company")));
  }
}
