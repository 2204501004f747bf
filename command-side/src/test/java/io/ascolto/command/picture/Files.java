package io.ascolto.command.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as cameras and programs write them. */
final class Files {

  static final int UPRIGHT = 1;
  static final int TURNED_RIGHT = 6;

  private static final int EXIF = 0xe1;
  private static final int COMMENT = 0xfe;

  private Files() {}

  /** Red on the left and blue on the right. */
  static BufferedImage halves(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return image;
  }

  /** As little to be foretold as a photograph. */
  static BufferedImage noise(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  static byte[] written(String format, BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, bytes)) {
      throw new IOException("Nobody writes " + format);
    }
    return bytes.toByteArray();
  }

  static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** What a camera notes: how it was held, and words of its owner. */
  static byte[] photographed(BufferedImage image, int held, String words) throws IOException {
    var said = (words + "\0").getBytes(ISO_8859_1);
    var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + said.length).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010e).putShort((short) 2).putInt(said.length).putInt(38);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(held);
    tiff.putInt(0).put(said);
    var exif = ("Exif\0\0" + new String(tiff.array(), ISO_8859_1)).getBytes(ISO_8859_1);
    var jpeg = written("jpeg", image);
    return with(with(jpeg, COMMENT, said), EXIF, exif);
  }

  /** A segment after the beginning of a JPEG. */
  static byte[] with(byte[] jpeg, int marker, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + 4 + content.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A few bytes that say they are a picture of any size. */
  static byte[] pngOf(int width, int height) throws IOException {
    var png = written("png", halves(2, 2, BufferedImage.TYPE_INT_RGB));
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    return png;
  }
}
