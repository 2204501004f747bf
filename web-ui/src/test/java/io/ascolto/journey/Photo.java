package io.ascolto.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.ImageIO;

/** A photograph, no two of them alike, taken with a camera that was turned to the right. */
record Photo(int width, int height, byte[] file) {

  private static final int EXIF = 0xe1;

  /**
   * @param words that the camera adds, which says who took it and where
   */
  static Photo saying(String words) {
    var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
    var random = new Random();
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    var jpeg = jpeg(image);
    var exif = exif(words);
    var file =
        ByteBuffer.allocate(jpeg.length + 4 + exif.length)
            .put(jpeg, 0, 2)
            .put((byte) 0xff)
            .put((byte) EXIF)
            .putShort((short) (exif.length + 2))
            .put(exif)
            .put(jpeg, 2, jpeg.length - 2)
            .array();
    return new Photo(image.getHeight(), image.getWidth(), file);
  }

  private static byte[] jpeg(BufferedImage image) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "jpeg", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A description, and the orientation. */
  private static byte[] exif(String words) {
    var said = (words + "\0").getBytes(ISO_8859_1);
    var exif = ByteBuffer.allocate(6 + 38 + said.length);
    exif.put("Exif\0\0MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 2);
    exif.putShort((short) 0x010e).putShort((short) 2).putInt(said.length).putInt(38);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    return exif.putShort((short) 0).putInt(0).put(said).array();
  }

  /** A stretch of a file that no other has, to be searched for. */
  static String stretch(byte[] of) {
    return new String(of, of.length / 2, 40, ISO_8859_1).replace("\0", "");
  }
}
