package io.ascolto.query.idea;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FacetsTest extends IdeasAsked {

  @BeforeEach
  void tellAFew() {
    story.idea("a", "up", "Lid", "One", "mill", "cup").idea("b", "up", "Cup", "Two", "mill");
    story.idea("c", "up", "Tray", "Three").idea("d", "split", "Tax", "Four", "law");
    story.staged("a", "planned", "PLANNED").idea("e", "up", "Gone", "Five", "mill").hidden("e");
  }

  @Test
  void stagesAndTagsAreCountedTheMostFrequentFirst() {
    get("/api/ideas/facets?board=up")
        .json(
            """
            {"stages":[{"value":"open","count":2},{"value":"planned","count":1}],
             "tags":[{"value":"mill","count":2},{"value":"cup","count":1}]}
            """);
  }

  @Test
  void aFilterDoesNotNarrowItsOwnCounts() {
    get("/api/ideas/facets?board=up&tag=cup")
        .json(
            """
            {"stages":[{"value":"planned","count":1}],
             "tags":[{"value":"mill","count":2},{"value":"cup","count":1}]}
            """);
    get("/api/ideas/facets?board=up&stage=planned")
        .json(
            """
            {"stages":[{"value":"open","count":2},{"value":"planned","count":1}],
             "tags":[{"value":"cup","count":1},{"value":"mill","count":1}]}
            """);
  }

  @Test
  void wordsNarrowBoth() {
    get("/api/ideas/facets?q=tray")
        .json("{\"stages\":[{\"value\":\"open\",\"count\":1}],\"tags\":[]}");
  }

  @Test
  void nothingFoundIsNothingCounted() {
    get("/api/ideas/facets?board=nowhere").json("{\"stages\":[],\"tags\":[]}");
  }
}
