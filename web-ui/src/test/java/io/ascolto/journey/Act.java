package io.ascolto.journey;

import static io.ascolto.journey.Scene.choice;
import static io.ascolto.journey.Scene.ideaPath;
import static io.ascolto.journey.Scene.somebody;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody may be allowed to do; each is asked of a hub, and what it answers says. */
enum Act {
  VIEW {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.get(at.idea).good();
    }
  },
  LIST {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.get("/api/ideas?board=" + at.scene.board()).text().contains(at.id());
    }
  },
  LIVE {
    @Override
    boolean isAllowed(Client who, Place at) throws Exception {
      try (var live = who.listen("/api/roadmap?board=" + at.scene.board())) {
        return live.next().contains(at.id());
      }
    }
  },
  VOTE {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(at.idea + "/vote", choice("UP")).good();
    }
  },
  SUBMIT {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(ideaPath(), at.scene.idea("Another one")).good();
    }
  },
  COMMENT {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(comment(at), Map.of("text", "Me too")).good();
    }
  },
  EXPORT {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.get("/api/ideas.csv?board=" + at.scene.board()).text().contains("grind");
    }
  },
  ANSWER {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(comment(at), Map.of("text", "In May", "official", true)).good();
    }
  },
  BEHALF {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(at.idea + "/votes/" + somebody(), choice("UP")).good();
    }
  },
  MOVE {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(at.idea + "/stage", Map.of("stage", "planned", "message", "")).good();
    }
  },
  TAG {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(at.idea + "/tags", Map.of("tags", List.of("mill"))).good();
    }
  },
  HIDE {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.put(at.hidden + "/hidden", Map.of("reason", "Advertising")).good();
    }
  },
  HIDDEN {
    @Override
    boolean isAllowed(Client who, Place at) {
      return who.get(at.hidden).text().contains("watches");
    }
  };

  abstract boolean isAllowed(Client who, Place at) throws Exception;

  private static String comment(Place at) {
    return at.idea + "/comments/" + UUID.randomUUID();
  }
}
