package io.ascolto.command.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a file asks of whoever reads it, found without reading it: a few bytes can ask to go over a
 * whole picture, and that again and again.
 *
 * @param largest the most pixels that are in memory at once
 * @param all pixels that are gone over in all
 */
record Burden(long largest, long all) {

  /** Where the width of a frame stands after the name of its chunk. */
  private static final int SIZE_OF_FRAME = 14;

  private static final int LENGTH_BITS = 0x3fff;

  /** Of what goes over each pixel once. */
  static Burden once(long pixels) {
    return new Burden(pixels, pixels);
  }

  /** Each scan goes over the whole picture; what is in one never looks like its beginning. */
  static Burden jpeg(byte[] file, long pixels) {
    return new Burden(pixels, pixels * Math.max(1, at("\u00ff\u00da", file).count()));
  }

  /** Frames say themselves how large they are, whatever was said of the picture. */
  static Burden webP(byte[] file, long pixels) {
    var frames = at("VP8 ", file).mapToLong(at -> frame(file, at + SIZE_OF_FRAME)).toArray();
    var others = at("VP8L", file).count() + at("ALPH", file).count();
    return new Burden(
        LongStream.concat(LongStream.of(frames), LongStream.of(pixels)).max().orElse(pixels),
        LongStream.of(frames).sum() + others * pixels);
  }

  private static long frame(byte[] file, int at) {
    return at + 4 > file.length ? 0 : (long) length(file, at) * length(file, at + 2);
  }

  private static int length(byte[] file, int at) {
    return ((file[at] & 0xff) | ((file[at + 1] & 0xff) << Byte.SIZE)) & LENGTH_BITS;
  }

  /** Wherever a mark stands, also where nobody would look for it. */
  private static IntStream at(String mark, byte[] file) {
    var text = new String(file, ISO_8859_1);
    return IntStream.iterate(
        text.indexOf(mark), at -> at >= 0, at -> text.indexOf(mark, at + mark.length()));
  }
}
