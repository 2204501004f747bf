package io.ascolto.command.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReencodedTest {

  private static final String TRANSPARENT_WEBP =
      "UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEA"
          + "AQAAAP4AAA3AAP7mtQAAAA==";

  private static final String WORDS = "Kesselhaus 6c1f09ab";

  @ParameterizedTest
  @CsvSource({"png, image/png", "gif, image/png", "jpeg, image/jpeg"})
  void eachFormatIsTaken(String format, String mediaType) throws IOException {
    var file = Files.written(format, Files.halves(60, 40, BufferedImage.TYPE_INT_RGB));
    var kept = Reencoded.of(file);
    assertThat(kept.mediaType()).isEqualTo(mediaType);
    assertThat(List.of(kept.width(), kept.height())).containsExactly(60, 40);
    assertColours(Files.read(kept.bytes()), 10, 20, 50, 20);
  }

  /** Lossy, lossless, transparent, moving: each of one pixel. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
        TRANSPARENT_WEBP,
        "UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQA"
            + "AABWUDhMDQAAAC8AAAAQBxAREYiI/gcA",
      })
  void webPIsTakenInEachOfItsKinds(String webP) throws IOException {
    var kept = Reencoded.of(Base64.getDecoder().decode(webP));
    assertThat(Files.read(kept.bytes()).getWidth()).isOne();
  }

  @Test
  void nothingIsLeftOfWhatACameraNoted() throws IOException, ImageProcessingException {
    var photo = Files.halves(60, 40, BufferedImage.TYPE_INT_RGB);
    var file = Files.photographed(photo, Files.UPRIGHT, WORDS);
    assertThat(told(file)).contains("Exif IFD0", "JpegComment");
    assertThat(text(file)).contains(WORDS);

    var kept = Reencoded.of(file);
    assertThat(told(kept.bytes())).containsOnly("JPEG", "JFIF", "Huffman", "File Type");
    assertThat(text(kept.bytes())).doesNotContain(WORDS);
  }

  @Test
  void aPictureStandsAsTheCameraWasHeld() throws IOException {
    var photo = Files.halves(60, 40, BufferedImage.TYPE_INT_RGB);
    var kept = Reencoded.of(Files.photographed(photo, Files.TURNED_RIGHT, WORDS));
    assertThat(List.of(kept.width(), kept.height())).containsExactly(40, 60);
    assertColours(Files.read(kept.bytes()), 20, 10, 20, 50);
  }

  @Test
  void whatIsTransparentStaysSo() throws IOException {
    var drawing = Files.halves(60, 40, BufferedImage.TYPE_INT_ARGB);
    drawing.setRGB(0, 0, 0);
    var kept = Reencoded.of(Files.written("png", drawing));
    assertThat(kept.mediaType()).isEqualTo("image/png");
    assertThat(Files.read(kept.bytes()).getRGB(0, 0) >>> 24).isZero();
    assertColours(Files.read(kept.bytes()), 10, 20, 50, 20);
  }

  @Test
  void aPhotographIsKeptAsOneWhateverItCameAs() throws IOException {
    assertThat(Reencoded.of(Files.written("png", Files.noise(300, 200))).mediaType())
        .isEqualTo("image/jpeg");
  }

  @ParameterizedTest
  @CsvSource({"3200, 800, 1600, 400", "5000, 4000, 1600, 1280", "9000, 3, 1600, 1"})
  void whatIsTooLongIsScaled(int width, int height, int keptWidth, int keptHeight)
      throws IOException {
    var large = Files.halves(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var kept = Reencoded.of(Files.written("jpeg", large));
    assertThat(List.of(kept.width(), kept.height())).containsExactly(keptWidth, keptHeight);
    assertColours(Files.read(kept.bytes()), 200, keptHeight / 2, 1400, keptHeight / 2);
  }

  @Test
  void aFewBytesThatUnfoldToGigabytesAreRefusedUnread() throws IOException {
    assertRefused(Files.pngOf(60_000, 60_000), Rejection.Kind.INVALID, "too.many.pixels");
    assertRefused(Files.pngOf(24_000_001, 1), Rejection.Kind.INVALID, "too.many.pixels");
  }

  @Test
  void whatIsGoneOverAgainAndAgainIsRefused() throws IOException {
    var large = Files.written("jpeg", Files.halves(4800, 5000, BufferedImage.TYPE_3BYTE_BGR));
    var scans = "\u00ff\u00da".repeat(100).getBytes(ISO_8859_1);
    assertRefused(Files.with(large, 0xe5, scans), Rejection.Kind.INVALID, "unreadable");
    var small = Files.written("jpeg", Files.halves(6, 4, BufferedImage.TYPE_3BYTE_BGR));
    assertThat(Reencoded.of(Files.with(small, 0xe5, scans)).width()).isEqualTo(6);
  }

  @Test
  void aFrameThatIsLargerThanItsPictureSaysIsRefusedUnread() {
    var webP = Base64.getDecoder().decode(TRANSPARENT_WEBP);
    var width = text(webP).indexOf("VP8 ") + 14;
    Arrays.fill(webP, width, width + 4, (byte) 0x3f);
    assertRefused(webP, Rejection.Kind.INVALID, "too.many.pixels");
    var again =
        text(webP).substring(text(webP).indexOf("VP8 ")).replace("????", "\0\u0008\0\u0008");
    var frames = (text(webP).replace("????", "\0\u0008\0\u0008") + again.repeat(30));
    assertRefused(frames.getBytes(ISO_8859_1), Rejection.Kind.INVALID, "unreadable");
  }

  @Test
  void whatIsNoPictureOrIsBrokenIsRefused() throws IOException {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(ISO_8859_1);
    assertRefused(svg, Rejection.Kind.UNSUPPORTED, "format");
    assertRefused(new byte[] {'B', 'M'}, Rejection.Kind.UNSUPPORTED, "format");
    var png = Files.written("png", Files.noise(60, 40));
    assertRefused(Arrays.copyOf(png, 200), Rejection.Kind.INVALID, "unreadable");
    for (var magic : List.of("GIF89a", "RIFF\0\0\0\0WEBP", "\u00ff\u00d8\u00ff\u00e0")) {
      var broken = (magic + "\u0001\u0002\u0003".repeat(40)).getBytes(ISO_8859_1);
      assertRefused(broken, Rejection.Kind.INVALID, "unreadable");
    }
  }

  private static void assertRefused(byte[] file, Rejection.Kind kind, String reason) {
    assertThatThrownBy(() -> Reencoded.of(file))
        .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
        .extracting(refused -> (Rejection) refused.getDetails().orElseThrow())
        .satisfies(refused -> {
          assertThat(refused.kind()).isEqualTo(kind);
          assertThat(refused.code()).isEqualTo("picture." + reason);
          assertThat(refused.fields()).extracting(Rejection.Field::field).containsExactly("file");
        });
  }

  private static void assertColours(BufferedImage image, int redX, int redY, int blueX, int blueY) {
    var red = new Color(image.getRGB(redX, redY));
    var blue = new Color(image.getRGB(blueX, blueY));
    assertThat(red.getRed()).isGreaterThan(red.getBlue() + 100);
    assertThat(blue.getBlue()).isGreaterThan(blue.getRed() + 100);
  }

  /** What is known of a file besides its colours. */
  private static List<String> told(byte[] file) throws IOException, ImageProcessingException {
    var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
        .map(Directory::getName)
        .toList();
  }

  private static String text(byte[] file) {
    return new String(file, ISO_8859_1);
  }
}
