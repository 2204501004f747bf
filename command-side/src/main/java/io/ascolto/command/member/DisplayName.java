package io.ascolto.command.member;

import io.ascolto.events.member.MemberId;
import java.util.List;

/** What others see of a member's name. */
final class DisplayName {

  /** Names that are nobody's and the same in every language: rivers. */
  private static final List<String> RIVERS =
      List.of(
          "Adda", "Adige", "Aniene", "Arno", "Arve", "Avon", "Bormida", "Brenta", "Chiana", "Corno",
          "Dora", "Douro", "Drava", "Ebro", "Elba", "Enza", "Garonna", "Isar", "Isonzo", "Lambro",
          "Lena", "Liri", "Loira", "Maira", "Marne", "Mella", "Mincio", "Mosa", "Neva", "Nera",
          "Oglio", "Ombrone", "Orba", "Piave", "Reno", "Sarca", "Senna", "Sesia", "Tago", "Tanaro",
          "Tevere", "Ticino", "Topino", "Trebbia", "Vistola", "Volga", "Weser", "Yonne");

  private static final int NUMBERS = 900;

  private DisplayName() {}

  static String of(MemberId member, String name, NameShown shown) {
    return switch (shown) {
      case FULL -> name;
      case FIRST_AND_INITIAL -> firstAndInitial(name);
      case MADE_UP -> madeUp(member);
    };
  }

  private static String firstAndInitial(String name) {
    var words = name.split("\\s+");
    var last = words[words.length - 1];
    return words.length == 1
        ? name
        : words[0] + " " + Character.toString(last.codePointAt(0)) + ".";
  }

  /** Follows from the id, so it stays the same. */
  static String madeUp(MemberId member) {
    var hash = member.hashCode();
    var river = RIVERS.get(Math.floorMod(hash, RIVERS.size()));
    return river + " " + (100 + Math.floorMod(hash / RIVERS.size(), NUMBERS));
  }
}
