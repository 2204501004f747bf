package io.ascolto.command.platform;

import io.ascolto.command.platform.KeptAbout.Kept;
import io.ascolto.events.privacy.WhatIsKept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is kept about somebody from a row: the columns say what they are called. */
public final class KeptRow {

  private KeptRow() {}

  /**
   * @param at the column with when it was, in seconds
   * @param texts columns that are taken as they are
   * @param moments columns in seconds
   */
  public static Kept of(
      WhatIsKept what, ResultSet row, String at, List<String> texts, List<String> moments)
      throws SQLException {
    Map<String, String> says = new HashMap<>();
    for (var column : texts) {
      var text = row.getString(column);
      if (text != null) {
        says.put(column, text);
      }
    }
    for (var column : moments) {
      var seconds = row.getLong(column);
      if (!row.wasNull()) {
        says.put(column, Instant.ofEpochSecond(seconds).toString());
      }
    }
    return new Kept(what, Instant.ofEpochSecond(row.getLong(at)), says);
  }
}
