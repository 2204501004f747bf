package io.ascolto.command.picture;

import io.ascolto.command.platform.Rejection;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A picture as it is kept: drawn anew from its colours, upright, and without anything that the file
 * said besides.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reencoded(String mediaType, int width, int height, byte[] bytes) {

  static final String FIELD = "file";
  static final int LONGEST_EDGE = 1600;

  /**
   * More than this is never in memory, whatever a file unfolds to; finer is left out in reading.
   */
  private static final double READ_AT_ONCE = 6e6;

  private static final long MEGAPIXEL = 1_000_000;
  private static final float QUALITY = 0.85f;

  /**
   * It takes a second of a processor and some ten megabytes.
   *
   * @throws io.ascolto.command.platform.Rejected what is no picture, or too large a one
   */
  static Reencoded of(byte[] file) {
    var format =
        PictureFormat.of(file)
            .orElseThrow(() ->
                refused(
                        Rejection.Kind.UNSUPPORTED,
                        "format",
                        "must be a picture as PNG, JPEG, GIF or WebP")
                    .asException());
    try {
      var read = read(format, file);
      var upright = turned(scaled(read), format.orientation(file));
      return encoded(upright, format);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw unreadable(broken);
    }
  }

  private static BufferedImage read(PictureFormat format, byte[] file) throws IOException {
    var reader = format.reader();
    // Not what ImageIO opens by itself: that lies on the disk for a while.
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return read(reader, format, file);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, PictureFormat format, byte[] file)
      throws IOException {
    var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    var burden = format.burden(file, pixels);
    if (burden.largest() > format.megapixels() * MEGAPIXEL) {
      throw refused(
              Rejection.Kind.INVALID,
              "too.many.pixels",
              "must have at most " + format.megapixels() + " megapixels")
          .asException();
    }
    if (burden.all() > format.goneOver() * MEGAPIXEL) {
      throw new IOException("It would take minutes");
    }
    var every = (int) Math.ceil(Math.sqrt(pixels / READ_AT_ONCE));
    var coarser = reader.getDefaultReadParam();
    coarser.setSourceSubsampling(every, every, 0, 0);
    return reader.read(0, coarser);
  }

  private static BufferedImage scaled(BufferedImage image) throws IOException {
    var longest = Math.max(image.getWidth(), image.getHeight());
    if (longest <= LONGEST_EDGE) {
      return image;
    }
    var by = (double) LONGEST_EDGE / longest;
    return Thumbnails.of(image)
        .forceSize(edge(image.getWidth(), by), edge(image.getHeight(), by))
        .asBufferedImage();
  }

  private static int edge(int length, double by) {
    return Math.max(1, (int) Math.round(length * by));
  }

  private static BufferedImage turned(BufferedImage image, Optional<Orientation> held) {
    return held.map(ExifFilterUtils::getFilterForOrientation)
        .map(filter -> filter.apply(image))
        .orElse(image);
  }

  /** Each pixel as any screen shows it, of which some may be transparent. */
  private static BufferedImage drawn(BufferedImage image, int type) {
    var canvas = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D pen = canvas.createGraphics();
    try {
      pen.setComposite(AlphaComposite.Src);
      pen.drawImage(image, 0, 0, null);
    } finally {
      pen.dispose();
    }
    return canvas;
  }

  private static Reencoded encoded(BufferedImage image, PictureFormat from) throws IOException {
    if (isTransparent(image)) {
      return as("png", drawn(image, BufferedImage.TYPE_INT_ARGB));
    }
    var opaque = drawn(image, BufferedImage.TYPE_INT_RGB);
    var photo = as("jpeg", opaque);
    if (from == PictureFormat.JPEG) {
      return photo;
    }
    var drawing = as("png", opaque);
    return drawing.bytes.length <= photo.bytes.length ? drawing : photo;
  }

  private static boolean isTransparent(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 != 0xff) {
          return true;
        }
      }
    }
    return false;
  }

  private static Reencoded as(String format, BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return new Reencoded(
        "image/" + format, image.getWidth(), image.getHeight(), bytes.toByteArray());
  }

  private static RuntimeException unreadable(Exception why) {
    var refused =
        refused(Rejection.Kind.INVALID, "unreadable", "is damaged or of a kind that is not read")
            .asException();
    refused.addSuppressed(why);
    return refused;
  }

  /** Of the one field that there is. */
  static Rejection refused(Rejection.Kind kind, String reason, String message) {
    return new Rejection(
        "picture." + reason, kind, "The file " + message, List.of(field(reason, message)));
  }

  private static Rejection.Field field(String reason, String message) {
    return new Rejection.Field(FIELD, reason, message);
  }
}
