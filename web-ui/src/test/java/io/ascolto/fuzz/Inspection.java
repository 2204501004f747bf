package io.ascolto.fuzz;

import io.ascolto.fuzz.Case.Expected;
import io.ascolto.fuzz.RawHttp.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer, whatever was asked. */
public final class Inspection {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int FIRST_OF_SERVER = 500;
  private static final int FIRST_OF_CLIENT = 400;
  private static final int BAD = 400;

  /** How what only developers should see begins: a stack, a class, a statement, a path. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat [a-z]+\\.[a-z]|[A-Z][A-Za-z]+(Exception|Error)\\b"
              + "|\\b(io\\.ascolto|org|com|java|javax|reactor|tools|io)\\.[a-z0-9]+\\.[A-Za-z]"
              + "|SQLITE|SQLSTATE|\\bSELECT .+ FROM |/(home|root|tmp|usr|var)/");

  private Inspection() {}

  /** Empty where nothing is. */
  public static List<String> of(Case one, Reply reply) {
    var wrong = new ArrayList<String>();
    if (reply.status() >= FIRST_OF_SERVER) {
      wrong.add("status " + reply.status());
    }
    if (reply.status() == 0) {
      wrong.add("no answer");
    }
    if (reply.after().compareTo(LONGEST) > 0) {
      wrong.add("only after " + reply.after());
    }
    if (one.expected() == Expected.REFUSED && isGood(reply)) {
      wrong.add("accepted with " + reply.status());
    }
    if (!isGood(reply)) {
      inside(reply.body() + reply.headers()).forEach(wrong::add);
      if (one.asked().isOfTheInterface() && !isProblem(one.asked(), reply)) {
        wrong.add("no problem: " + reply.headers() + reply.body());
      }
    }
    return wrong;
  }

  static List<String> inside(String text) {
    return INSIDE.matcher(text).results().map(found -> "says " + found.group()).toList();
  }

  private static boolean isGood(Reply reply) {
    return reply.status() < FIRST_OF_CLIENT;
  }

  private static boolean isProblem(Asked asked, Reply reply) {
    if (asked.method().equals("HEAD") || (reply.status() == BAD && !asked.isAddressed())) {
      return true;
    }
    try {
      var said = JsonMapper.shared().readTree(reply.body());
      return reply.header("Content-Type").startsWith("application/problem+json")
          && said.path("status").asInt(0) == reply.status()
          && !said.path("code").asString("").isEmpty();
    } catch (JacksonException _) {
      return false;
    }
  }
}
