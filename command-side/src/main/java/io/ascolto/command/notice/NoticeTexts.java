package io.ascolto.command.notice;

import io.ascolto.events.notice.NoticeKind;
import java.util.List;
import java.util.Optional;

/** What notices say, to whoever they are for and may read them now. It blocks. */
@FunctionalInterface
public interface NoticeTexts {

  /**
   * @param title of the idea
   * @param by as others see them
   * @param text an excerpt of what was written
   * @param stage by its slug
   * @param standing how the text that the team decides about stands now, in small letters
   */
  record Text(
      NoticeKind kind,
      String idea,
      Optional<String> comment,
      String title,
      Optional<String> by,
      Optional<String> text,
      Optional<String> stage,
      Optional<String> standing) {}

  /** Those that may be read, in the order of the notices, which are of one member. */
  List<Text> of(String member, List<Notice> notices);
}
