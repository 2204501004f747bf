package io.ascolto.journey;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The data and keys of a stopped hub in one file, and what that hub last showed. */
public final class Kept {

  private static final List<String> FOLDERS = List.of("data", "keys");
  private static final List<String> OF_IDEA =
      List.of("id", "number", "board", "title", "text", "stage", "votes", "carriedOver");
  private static final List<String> OF_CARD = List.of("id", "title", "votes", "score");

  private Kept() {}

  public static void pack(Path home, Path archive) throws IOException {
    Files.deleteIfExists(archive);
    try (var zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      copy(home, zip.getPath("/"));
    }
  }

  static void unpack(Path archive, Path home) throws IOException {
    try (var zip = FileSystems.newFileSystem(archive)) {
      copy(zip.getPath("/"), home);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (var folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(from.resolve(folder))) {
        for (var file : files.toList()) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
      }
    }
  }

  /** Texts, stages and totals: what no later version may show otherwise. */
  public static JsonNode shown(Client owner) {
    var shown = JsonMapper.shared().createObjectNode();
    var ideas = shown.putArray("ideas");
    var page = owner.get("/api/ideas?limit=100&sort=new").json();
    page.path("items")
        .valueStream()
        .map(idea -> only(OF_IDEA, idea))
        .sorted(Comparator.comparing(idea -> idea.path("number").asLong()))
        .forEach(ideas::add);
    shown.set("roadmap", roadmap(owner, ""));
    return shown;
  }

  /** The cards of each column, now or at the moment asked for. */
  static JsonNode roadmap(Client owner, String asked) {
    var roadmap = JsonMapper.shared().createObjectNode();
    for (var column : owner.get("/api/roadmap" + asked).json().path("columns")) {
      var cards = roadmap.putArray(column.path("stage").asString());
      column.path("cards").forEach(card -> cards.add(only(OF_CARD, card)));
    }
    return roadmap;
  }

  private static ObjectNode only(List<String> names, JsonNode of) {
    var chosen = JsonMapper.shared().createObjectNode();
    names.stream().filter(of::has).forEach(name -> chosen.set(name, of.path(name)));
    return chosen;
  }
}
