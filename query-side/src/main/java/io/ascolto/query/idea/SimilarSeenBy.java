package io.ascolto.query.idea;

import io.ascolto.query.platform.InvalidQuery;
import io.ascolto.query.platform.Parameters;
import io.ascolto.query.platform.Viewer.Audience;
import io.ascolto.query.platform.lists.Page;
import io.ascolto.query.platform.lists.Question;
import io.ascolto.query.platform.lists.Similar;
import io.ascolto.query.platform.lists.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ideas that may say the same as one being typed, closed and shipped ones too. */
record SimilarSeenBy(
    Audience audience, Optional<String> board, String title, String text, int limit)
    implements Question<Page> {

  /** More of a text finds nothing else: only its rarest words are searched for. */
  private static final int LONGEST_TEXT = 2_000;

  private static final int LONGEST_TITLE = 200;
  private static final int USUAL_LIMIT = 5;
  private static final int HIGHEST_LIMIT = 20;

  static SimilarSeenBy of(
      Audience audience,
      @Nullable String board,
      @Nullable String title,
      @Nullable String text,
      @Nullable Integer limit) {
    var typed = Parameters.given(title).orElse("");
    var more = Parameters.given(text).orElse("");
    int most = Optional.ofNullable(limit).orElse(USUAL_LIMIT);
    List<InvalidQuery.Field> wrong = new ArrayList<>();
    if (typed.length() > LONGEST_TITLE) {
      wrong.add(new InvalidQuery.Field("title", "title.long", "At most 200 characters"));
    }
    if (more.length() > LONGEST_TEXT) {
      wrong.add(new InvalidQuery.Field("text", "text.long", "At most 2,000 characters"));
    }
    if (most < 1 || most > HIGHEST_LIMIT) {
      wrong.add(new InvalidQuery.Field("limit", "limit.invalid", "A number from 1 to 20"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidQuery(wrong);
    }
    return new SimilarSeenBy(audience, Parameters.given(board), typed, more, most);
  }

  @Override
  public Page answer(Snapshot snapshot) throws IOException {
    var boards = VisibleBoards.of(snapshot, audience, board);
    var page = new Page.Writing().add("{\"items\":[");
    var separator = "";
    for (var found : snapshot.similar(new Similar(boards, title, text, limit))) {
      IdeaJson.write(found, snapshot, audience, page.add(separator));
      separator = ",";
    }
    return page.add("]}").done();
  }
}
