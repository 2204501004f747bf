package io.ascolto.command.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a letter, which looks the same in every letter. */
public sealed interface Block {

  default Stream<Link> links() {
    return Stream.empty();
  }

  /** What the letter is about. */
  record Heading(String text) implements Block {}

  record Paragraph(String text) implements Block {}

  /** To be typed in somewhere. */
  record Code(String shown) implements Block {}

  /** What somebody wrote. */
  record Quote(String text, Optional<String> by) implements Block {

    public Quote(String text) {
      this(text, Optional.empty());
    }
  }

  /** What there is to do, drawn as a key. */
  record Action(Link link) implements Block {

    @Override
    public Stream<Link> links() {
      return Stream.of(link);
    }
  }

  /** Several things about one. */
  record Items(String heading, List<Item> items) implements Block {

    public Items {
      items = List.copyOf(items);
    }

    @Override
    public Stream<Link> links() {
      return items.stream().map(Item::title);
    }
  }

  /**
   * @param line what it says, in short
   */
  record Item(Link title, Optional<String> line) {}

  /** Why somebody gets this, and where they choose otherwise. */
  record Foot(String why, List<Link> choices) implements Block {

    public Foot {
      choices = List.copyOf(choices);
    }

    public Foot(String why) {
      this(why, List.of());
    }

    @Override
    public Stream<Link> links() {
      return choices.stream();
    }
  }
}
