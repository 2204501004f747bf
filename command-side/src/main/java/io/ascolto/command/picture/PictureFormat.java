package io.ascolto.command.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * The kinds of pictures that are taken, known by how they begin and not by what they are called.
 */
enum PictureFormat {
  PNG(24, 24) {
    @Override
    boolean begins(String first) {
      return first.startsWith("\u0089PNG\r\n\u001a\n");
    }
  },
  JPEG(24, 2_400) {
    @Override
    boolean begins(String first) {
      return first.startsWith("\u00ff\u00d8\u00ff");
    }

    @Override
    Burden burden(byte[] file, long pixels) {
      return Burden.jpeg(file, pixels);
    }

    @Override
    Metadata metadata(InputStream file) throws ImageProcessingException, IOException {
      return JpegMetadataReader.readMetadata(file);
    }
  },
  GIF(24, 24) {
    @Override
    boolean begins(String first) {
      return first.startsWith("GIF87a") || first.startsWith("GIF89a");
    }
  },
  /** Its reader keeps all of a picture in memory, and more than once. */
  WEBP(6, 50) {
    @Override
    boolean begins(String first) {
      return first.startsWith("RIFF") && first.startsWith("WEBP", 8);
    }

    @Override
    Burden burden(byte[] file, long pixels) {
      return Burden.webP(file, pixels);
    }

    @Override
    ImageReader reader() {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }

    @Override
    Metadata metadata(InputStream file) throws ImageProcessingException, IOException {
      return WebpMetadataReader.readMetadata(file);
    }
  };

  private static final int BEGINNING = 12;

  private final int megapixels;
  private final int goneOver;

  /**
   * @param goneOver the most megapixels that reading may go over, in seconds and not in minutes
   */
  PictureFormat(int megapixels, int goneOver) {
    this.megapixels = megapixels;
    this.goneOver = goneOver;
  }

  static Optional<PictureFormat> of(byte[] file) {
    var first = new String(file, 0, Math.min(BEGINNING, file.length), ISO_8859_1);
    return Arrays.stream(values()).filter(format -> format.begins(first)).findFirst();
  }

  abstract boolean begins(String first);

  /** The most that one may have. */
  int megapixels() {
    return megapixels;
  }

  int goneOver() {
    return goneOver;
  }

  Burden burden(byte[] file, long pixels) {
    return Burden.once(pixels);
  }

  ImageReader reader() {
    return ImageIO.getImageReadersByFormatName(name()).next();
  }

  /** How the camera was held, where it noted that. */
  Optional<Orientation> orientation(byte[] file) {
    try {
      return Optional.ofNullable(
              metadata(new ByteArrayInputStream(file))
                  .getFirstDirectoryOfType(ExifIFD0Directory.class))
          .map(noted -> noted.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
          .map(Orientation::typeOf);
    } catch (ImageProcessingException | IOException | RuntimeException _) {
      // Whatever else a camera wrote there, the picture may be well.
      return Optional.empty();
    }
  }

  /** None where a small file can unfold to a large one while they are read. */
  Metadata metadata(InputStream file) throws ImageProcessingException, IOException {
    return new Metadata();
  }
}
