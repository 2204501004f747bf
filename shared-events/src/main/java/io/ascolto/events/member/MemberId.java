package io.ascolto.events.member;

import io.ascolto.events.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identity of a person or of a device; says nothing about who it is. */
public record MemberId(UUID value) {

  public static MemberId of(String id) {
    return new MemberId(UUID.fromString(id));
  }

  /** Who stands for all of a company of whom nobody knows; there is one, so that it counts once. */
  public static MemberId somebodyAt(AccountId account) {
    var name = "somebody at " + account;
    return new MemberId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  public static boolean isSomebodyAt(AccountId account, String member) {
    return somebodyAt(account).toString().equals(member);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
