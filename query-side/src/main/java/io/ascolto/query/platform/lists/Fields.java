package io.ascolto.query.platform.lists;

/** Names of the fields of the four indexes. */
final class Fields {

  /** Of every document; indexed, and a column. */
  static final String ID = "id";

  /** On ideas that may be listed; hidden ones and boards lack it. */
  static final String LISTED = "listed";

  /** On boards. */
  static final String SETTING = "setting";

  static final String BOARD = "board";
  static final String AUTHOR = "author";
  static final String STAGE = "stage";
  static final String TAG = "tag";
  static final String TITLE = "title";
  static final String TEXT = "text";

  /** Indexed only: the words of title and text are nowhere else in clear. */
  static final String WORDS = "words";

  /** Indexed only, by {@link Stems}: what similar ideas are found by. */
  static final String TITLE_STEMS = "titleStems";

  static final String TEXT_STEMS = "textStems";
  static final String REWORDED = "reworded";
  static final String NUMBER = "number";
  static final String SUBMITTED_AT = "submittedAt";
  static final String HIDDEN = "hidden";
  static final String UP = "up";
  static final String AGREE = "agree";
  static final String DISAGREE = "disagree";
  static final String PASS = "pass";
  static final String WITHOUT_ACCOUNT = "withoutAccount";
  static final String COMMENTS = "comments";
  static final String CARRIED_OVER = "carriedOver";
  static final String EARLIEST = "earliest";

  /** Of an idea: each move as it was told, and all of them in a column. */
  static final String MOVES = "moves";

  static final String SOURCES = "sources";
  static final String ASIDES = "asides";
  static final String FAST = "fast";
  static final String SLOW = "slow";

  static final String NAME = "name";
  static final String VOTING_MODEL = "votingModel";
  static final String TAKES_WITHOUT_ACCOUNT = "takesWithoutAccount";
  static final String ARCHIVED = "archived";
  static final String VISIBILITY = "visibility";
  static final String SEGMENTS = "segments";
  static final String STAGES = "stages";

  /** Of customers, their companies and segments: JSON. */
  static final String ATTRIBUTES = "attributes";

  static final String ACCOUNT = "account";
  static final String RULE = "rule";

  static final String IDEA = "idea";
  static final String MEMBER = "member";
  static final String CHOICE = "choice";
  static final String DAY = "day";
  static final String BY = "by";

  private Fields() {}
}
