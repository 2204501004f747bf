package io.ascolto.disk;

import io.ascolto.disk.Contents.Piece;
import io.ascolto.disk.Contents.Taker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.h2.compress.CompressDeflate;
import org.h2.compress.CompressLZF;
import org.h2.mvstore.DataUtils;

/**
 * A file of an MVStore, which holds the embedded documents, page by page: also those of chunks that
 * no map points to any more, until something is written over them.
 */
final class MapPages {

  private static final int BLOCK = 4096;

  /** A page's length and check value, before what is counted in it. */
  private static final int SHORTEST_PAGE = 10;

  private static final Pattern CHUNK =
      Pattern.compile("\\Achunk:[0-9a-f]+,[^\\n]*\\bpages:([0-9a-f]+)[^\\n]*\\n");

  private MapPages() {}

  static void read(Path file, Taker taker) throws IOException {
    var bytes = Files.readAllBytes(file);
    var pages = 0;
    for (var start = 0; start < bytes.length; start += BLOCK) {
      var head =
          new String(
              bytes, start, Math.min(BLOCK, bytes.length - start), StandardCharsets.ISO_8859_1);
      var chunk = CHUNK.matcher(head);
      if (chunk.find()) {
        var all = Integer.parseInt(chunk.group(1), 16);
        pages += chunk(bytes, start + chunk.end(), all, file + ", chunk at " + start, taker);
      }
    }
    if (pages == 0) {
      throw new IOException("Not one page could be read of " + file);
    }
  }

  /** How many pages could be read: of an old chunk the rest may have been written over. */
  private static int chunk(byte[] bytes, int from, int pages, String where, Taker taker) {
    var start = from;
    for (var page = 0; page < pages; page++) {
      if (start + SHORTEST_PAGE > bytes.length) {
        return page;
      }
      var length = ByteBuffer.wrap(bytes).getInt(start);
      if (length < SHORTEST_PAGE || length > bytes.length - start) {
        return page;
      }
      try {
        taker.take(Piece.of(where, page(ByteBuffer.wrap(bytes, start, length).slice())));
      } catch (RuntimeException _) {
        return page;
      }
      start += length;
    }
    return pages;
  }

  private static byte[] page(ByteBuffer page) {
    page.position(Integer.BYTES + Short.BYTES);
    DataUtils.readVarInt(page);
    DataUtils.readVarInt(page);
    var entries = DataUtils.readVarInt(page);
    var type = page.get();
    if ((type & 1) == DataUtils.PAGE_TYPE_NODE) {
      page.position(page.position() + (entries + 1) * Long.BYTES);
      for (var child = 0; child <= entries; child++) {
        DataUtils.readVarLong(page);
      }
    }
    return (type & DataUtils.PAGE_COMPRESSED) == 0
        ? rest(page)
        : expanded(page, (type & DataUtils.PAGE_COMPRESSED_HIGH) == DataUtils.PAGE_COMPRESSED_HIGH);
  }

  private static byte[] expanded(ByteBuffer page, boolean high) {
    var more = DataUtils.readVarInt(page);
    var packed = rest(page);
    var unpacked = new byte[packed.length + more];
    var compressor = high ? new CompressDeflate() : new CompressLZF();
    compressor.expand(packed, 0, packed.length, unpacked, 0, unpacked.length);
    return unpacked;
  }

  private static byte[] rest(ByteBuffer page) {
    var rest = new byte[page.remaining()];
    page.get(rest);
    return rest;
  }
}
