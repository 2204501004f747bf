package io.ascolto.fuzz;

import java.util.Random;
import java.util.UUID;

/**
 * What there is on the hub that is asked: a request with one mistake then has no other, and gets as
 * far as the mistake lets it.
 *
 * @param member an id
 */
public record Real(String board, String idea, String comment, String member) {

  /** What is meant by a parameter of a path. */
  String inPath(Operation operation, String name, Random random) {
    return switch (name) {
      case "board" -> board;
      case "member" -> member;
      case "stage" -> "planned";
      case "subject" -> "IDEA";
      case "account", "segment", "provider", "session" -> "nobodys";
      case "comment" -> operation.id().equals("postComment") ? fresh(random) : comment;
      case "idea" -> idea;
      case "id" -> ofKind(operation, random);
      default -> fresh(random);
    };
  }

  private String ofKind(Operation operation, Random random) {
    if (operation.path().startsWith("/api/comments/")) {
      return comment;
    }
    var isNew = operation.id().equals("submitIdea");
    return operation.path().startsWith("/api/ideas/") && !isNew ? idea : fresh(random);
  }

  /** What is meant by a text that is called so. */
  String text(String name, Random random) {
    return switch (name) {
      case "board" -> board;
      case "idea" -> idea;
      case "member", "into" -> member;
      case "email" -> fresh(random) + "@example.org";
      case "role" -> "MODERATOR";
      case "stage" -> "planned";
      case "tag", "tags" -> "mill";
      case "sort" -> "top";
      case "expiresAt" -> "2099-01-01T00:00:00Z";
      case "url" -> "https://example.org/";
      case "attribute" -> "pilot";
      case "limit" -> "10";
      case "asOf", "from", "to" -> "2026-03-31";
      case "language" -> "en";
      default -> "A quiet mill";
    };
  }

  static String fresh(Random random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
