package io.ascolto.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Forms with files that are none, or that ask for what there is not; at best a look at a file. */
record OddForms(String board) {

  private static final String FORM = "multipart/form-data";
  private static final String BOUND = FORM + "; boundary=" + Form.BOUNDARY;
  private static final String LONG = "a".repeat(1024 * 1024);

  private static final List<String> FILE_NAMES =
      List.of(
          "",
          ".csv",
          "../../../tmp/a.csv",
          "..\\a.csv",
          "/etc/passwd.csv",
          "a\u0000.csv",
          "a.csv/",
          "a.csv\\\" x=\\\"",
          "order.json",
          "a".repeat(5_000) + ".csv",
          "\u202evsc.a");

  private static final List<String> CONTENTS =
      List.of(
          "",
          "\u0000\u0000",
          "title\n\"open",
          "title,votes\nA mill,NaN\n",
          "title,votes\nA mill,-1\n",
          "title,votes\nA mill," + "9".repeat(400) + "\n",
          "title,title\na,b\n",
          ",".repeat(5_000) + "\n",
          "title,text\nA mill," + "a".repeat(50_000) + "\n",
          "title,created\nA mill,+999999999-12-31T23:59:59Z\n",
          "title\n" + "\"a\"b\n".repeat(100));

  interface Taker {
    void take(String what, UnaryOperator<Asked> asked, boolean fits);
  }

  void each(Taker taker) {
    heads(taker);
    fields(taker);
    for (var name : FILE_NAMES) {
      taker.take("file name " + name, head().file(name, "title\nA mill\n")::in, false);
    }
    for (var content : CONTENTS) {
      taker.take("file content", head().file("a.csv", content)::in, true);
    }
    taker.take("no file", head()::in, false);
    taker.take("two files", Form.usual(board).file("b.csv", "title\n")::in, false);
    taker.take("file as a field", head().field("files", "title\nA mill\n")::in, false);
  }

  private void heads(Taker taker) {
    var usual = Form.usual(board).bytes();
    var text = new String(usual, StandardCharsets.UTF_8);
    for (var type :
        List.of(FORM, FORM + "; boundary=", FORM + "; boundary=other", FORM + ";b=\"")) {
      taker.take(type, asked -> asked.carrying(type, usual), false);
    }
    taker.take("as JSON", asked -> asked.json(usual), false);
    taker.take("no body", asked -> asked.carrying(BOUND, new byte[0]), false);
    taker.take("breaks off", asked -> asked.carrying(BOUND, bytes(text.substring(0, 90))), false);
    taker.take("no end", asked -> asked.carrying(BOUND, bytes(text.replace("3a--", ""))), false);
    taker.take("bytes", asked -> asked.carrying(BOUND, new byte[] {-1, -2, 0, 13, 10}), false);
    taker.take("long head", head().part("X: " + LONG, "a")::in, false);
    taker.take("no name", head().part("Content-Disposition: form-data", "a")::in, false);
    taker.take("no disposition", head().part("X-Nothing: a", "a")::in, false);
    for (var disposition :
        List.of(
            "",
            ";;;=",
            "form-data; name=\"a",
            "form-data; name=\"files\"; filename*=UTF-9''%zz",
            "form-data; name=\"files\"; filename=\"=?UTF-9?Q?=zz?=\"",
            "form-data; name=\"options\"\r\nContent-Type: nonsense")) {
      taker.take("disposition", head().part("Content-Disposition: " + disposition, "a")::in, false);
    }
    taker.take("a head without a name", head().part(": a", "a")::in, false);
    taker.take("odd head", head().part("\u0000\u00ff: \u0000", "a")::in, false);
    taker.take("a charset that is none", head().part(charset("no"), "a")::in, false);
    var many = head();
    for (var i = 0; i < 300; i++) {
      many = many.field("field" + i, "a");
    }
    taker.take("many parts", many::in, false);
  }

  private static String charset(String name) {
    return "Content-Disposition: form-data; name=\"options\"\r\nContent-Type: text/plain;charset="
        + name;
  }

  private void fields(Taker taker) {
    for (var field : List.of("format", "board", "options")) {
      for (var value : OddTexts.IN_JSON) {
        taker.take(field + " is odd", with(field, plain(value))::in, value.isBlank());
      }
      taker.take(field + " is 1 MB long", with(field, LONG)::in, false);
      taker.take(field + " is there twice", Form.usual(board).field(field, "b")::in, true);
      taker.take(field + " is a file", with(field + "\"; filename=\"a", "a")::in, true);
    }
    for (var options :
        List.of(
            "null",
            "[]",
            "1",
            "{",
            "{\"columns\":1}",
            "{\"unknown\":1}",
            "{\"columns\":{\"a\":[]}}",
            "{\"source\":\"../..\"}",
            "{\"stages\":{\"\":\"\"}}",
            "{\"newStages\":{\"\":\"OPEN\"}}",
            "{\"newTags\":\"maybe\"}",
            "[".repeat(2_000) + "]".repeat(2_000))) {
      taker.take("options " + options, with("options", options)::in, false);
    }
  }

  private static String plain(String escaped) {
    return escaped.replace("\\u0000", "\u0000").replace("\\r\\n", "\r\n").replace("\\\"", "\"");
  }

  /** One field, and all others as they should be. */
  private Form with(String field, String value) {
    var form = new Form(List.of()).field("dryRun", "true").field(field, value);
    form = field.equals("format") ? form : form.field("format", "csv");
    form = field.equals("board") ? form : form.field("board", board);
    return form.file("a.csv", "title\nA quiet mill\n");
  }

  private Form head() {
    return new Form(List.of()).field("dryRun", "true").field("format", "csv").field("board", board);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
