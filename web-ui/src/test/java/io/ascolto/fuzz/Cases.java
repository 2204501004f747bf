package io.ascolto.fuzz;

import io.ascolto.fuzz.Case.Expected;
import io.ascolto.fuzz.Operation.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/** Everything that is asked of a hub, made of the description of its interface. */
public final class Cases {

  private static final List<String> NO_METHODS =
      List.of("PATCH", "TRACE", "BREW", "get", "PROPFIND");

  /** One of so many: what writes is behind the same doors as what reads. */
  private static final int OF_WRITES = 10;

  private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE");

  private static final List<String> PAGES =
      List.of(
          "/ODD",
          "/?ODD",
          "/api/ODD",
          "/api?ODD",
          "/assets/ODD",
          "/boards/ODD",
          "/boards/BOARD/ODD",
          "/boards/BOARD?q=ODD",
          "/boards/BOARD?stage=ODD&tag=ODD",
          "/boards/BOARD?sort=ODD",
          "/boards/BOARD?cursor=ODD",
          "/ideas/ODD",
          "/people/ODD",
          "/roadmap?board=ODD",
          "/roadmap?asOf=ODD",
          "/settings/ODD",
          "/enter?ODD",
          "/sitemap.xml?ODD",
          "/actuator/ODD",
          "/actuator/health/ODD",
          "/webjars/ODD");

  private final List<Operation> operations;
  private final Requests requests;
  private final Real real;
  private final Random random;
  private final UnaryOperator<Asked> owner;

  /**
   * @param owner signs a request as whoever may do everything
   */
  public Cases(List<Operation> operations, Real real, Random random, UnaryOperator<Asked> owner) {
    this.operations = List.copyOf(operations);
    this.requests = new Requests(real, random);
    this.real = real;
    this.random = random;
    this.owner = owner;
  }

  /** The request that an operation is described with. */
  public Asked usual(Operation operation) {
    return requests.usual(operation);
  }

  /** What is wrong with what is asked, by somebody who may ask it. */
  public List<Case> malformed(Operation operation) {
    var all = new ArrayList<Case>();
    operation.parameters().forEach(one -> parameter(operation, one, all));
    operation
        .json()
        .ifPresent(_ -> {
          json(operation, all);
          contentTypes(operation, all);
        });
    operation.body().filter(body -> !body.isJson()).ifPresent(_ -> forms(operation, all));
    return all;
  }

  /** On what reads; what writes has something else wrong with it, so that it is refused. */
  public List<Case> headers(Operation operation) {
    var asked =
        operation.reads()
            ? owner.apply(usual(operation))
            : usual(operation).with("Authorization", "Bearer wrong");
    var all = new ArrayList<Case>();
    OddHeaders.each((name, value) -> {
      if (operation.reads() || random.nextInt(OF_WRITES) == 0) {
        all.add(
            new Case(
                operation.id(), name + " is odd", asked.with(name, value), Expected.UNCHANGED));
      }
    });
    return all;
  }

  /** Methods that a path does not have. */
  public List<Case> methods(Operation operation) {
    var all = new ArrayList<Case>();
    var asked = owner.apply(usual(operation));
    var others = METHODS.stream().filter(method -> !has(operation.path(), method));
    Stream.concat(NO_METHODS.stream(), others)
        .forEach(method -> all.add(Case.refused(operation, "method " + method, asked.by(method))));
    all.add(new Case(operation.id(), "OPTIONS", asked.by("OPTIONS"), Expected.UNCHANGED));
    return all;
  }

  /** What is no interface: pages without JavaScript, files, and what is for who runs the hub. */
  public List<Case> pages() {
    var all = new ArrayList<Case>();
    for (var page : PAGES) {
      for (var text : OddTexts.IN_ADDRESSES) {
        var target = page.replace("BOARD", real.board()).replace("ODD", text);
        var asked = Asked.of("GET", target).with("Accept", "text/html");
        all.add(new Case("page " + page, text, asked, Expected.UNCHANGED));
      }
    }
    return all;
  }

  private boolean has(String path, String method) {
    return operations.stream()
        .anyMatch(one -> one.path().equals(path) && one.method().equals(method));
  }

  private void parameter(Operation operation, Parameter parameter, List<Case> all) {
    var asked = owner.apply(usual(operation));
    if (parameter.isIn("cookie")) {
      OddTexts.IN_ADDRESSES.forEach(text ->
          all.add(
              new Case(
                  operation.id(),
                  "cookie " + parameter.name(),
                  usual(operation).with("Cookie", parameter.name() + "=" + text),
                  Expected.UNCHANGED)));
      return;
    }
    for (var text : OddTexts.IN_ADDRESSES) {
      var target = requests.target(operation, Map.of(parameter.name(), text));
      all.add(
          Case.odd(
              operation,
              parameter.name() + " is " + text,
              asked.to(target),
              fits(parameter, text)));
    }
    if (parameter.isIn("query") && parameter.required()) {
      var without = asked.to(asked.target().replaceAll("[?&]" + parameter.name() + "=[^&]*", ""));
      all.add(Case.refused(operation, parameter.name() + " is missing", without));
    }
    if (parameter.isIn("query")) {
      var twice =
          requests.target(operation, Map.of(parameter.name(), "a")) + "&" + parameter.name();
      all.add(Case.odd(operation, parameter.name() + " is there twice", asked.to(twice), true));
    }
  }

  /** A number is one as it stands in an address; what is empty is left out. */
  private static boolean fits(Parameter parameter, String text) {
    var meant = OddTexts.meant(text);
    var schema = parameter.schema();
    if (schema.isA("integer")) {
      return (!parameter.required() && meant.isBlank()) || meant.matches("-?[0-9]{1,18}");
    }
    var isOptional = !parameter.required() && meant.isBlank();
    return isOptional
        || schema.isA("array")
        || schema.fits(JsonNodeFactory.instance.stringNode(meant));
  }

  private void json(Operation operation, List<Case> all) {
    var usual = owner.apply(usual(operation));
    var schema = operation.json().orElseThrow().schema();
    var whole = requests.sample(schema, "");
    new Mistakes(schema, whole)
        .each((what, body, fits) ->
            all.add(Case.odd(operation, what, signed(operation, body), fits)));
    Mistakes.shaken(Requests.bytes(whole), random)
        .forEach(
            body -> all.add(Case.odd(operation, "shaken bytes", signed(operation, body), true)));
    var cut = Arrays.copyOf(usual.body(), usual.body().length - 1);
    all.add(Case.refused(operation, "body breaks off", signed(operation, cut)));
  }

  /** A new address each time: what was made for one case is not in the way of the next. */
  private Asked signed(Operation operation, byte[] body) {
    var target = requests.target(operation, Map.of());
    return owner.apply(requests.from(Asked.of(operation.method(), target)).json(body));
  }

  private void contentTypes(Operation operation, List<Case> all) {
    var body = usual(operation).body();
    var bare = requests.from(Asked.of(operation.method(), requests.target(operation, Map.of())));
    OddHeaders.NOT_JSON.forEach(type ->
        all.add(
            Case.refused(
                operation, "content type " + type, owner.apply(bare.carrying(type, body)))));
  }

  private void forms(Operation operation, List<Case> all) {
    var bare = owner.apply(Asked.of(operation.method(), requests.target(operation, Map.of())));
    new OddForms(real.board())
        .each((what, asked, fits) ->
            all.add(
                new Case(
                    operation.id(),
                    what,
                    asked.apply(bare),
                    fits ? Expected.UNCHANGED : Expected.REFUSED)));
  }
}
