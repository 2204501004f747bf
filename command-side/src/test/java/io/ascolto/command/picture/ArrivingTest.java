package io.ascolto.command.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.platform.Overloaded;
import io.ascolto.command.platform.Rejected;
import io.ascolto.command.platform.Rejection;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ArrivingTest {

  private static final int CHUNK = 1024 * 1024;

  private final Arriving arriving = new Arriving(1);

  @Test
  void aFileComesAsItWas() {
    assertThat(arriving.file(form(3, 2), Mono::just).block()).hasSize(2 * CHUNK).containsOnly(3);
  }

  @Test
  void whatIsTooLargeIsRefusedAndRoomIsMadeAgain() {
    assertThat(refusal(form(1, 6)).kind()).isEqualTo(Rejection.Kind.TOO_LARGE);
    assertThat(refusal(form(1, 6)).code()).isEqualTo("picture.too.large");
    assertThat(arriving.file(form(1, 5), Mono::just).block()).hasSize(5 * CHUNK);
  }

  @Test
  void aFormWithoutAFileIsRefused() {
    var named = FormPartEvent.create("file", "words").cast(PartEvent.class);
    assertThat(refusal(named.flux()).fields())
        .containsExactly(new Rejection.Field("file", "required", "is missing"));
    assertThat(refusal(Flux.empty()).kind()).isEqualTo(Rejection.Kind.INVALID);
  }

  @Test
  void noMoreArriveThanThereIsRoomFor() {
    var whole =
        arriving.file(
            form(1, 1),
            _ ->
                arriving.file(form(1, 1), Mono::just).cast(Object.class).onErrorResume(Mono::just));
    assertThat(whole.block()).isInstanceOf(Overloaded.class);
    assertThat(arriving.file(form(1, 1), Mono::just).block()).hasSize(CHUNK);
  }

  private Rejection refusal(Flux<PartEvent> form) {
    return arriving
        .file(form, Mono::just)
        .<Object>map(file -> file)
        .onErrorResume(Rejected.class, refused -> Mono.just(refused.getDetails().orElseThrow()))
        .cast(Rejection.class)
        .block();
  }

  private static Flux<PartEvent> form(int of, int chunks) {
    var buffers = DefaultDataBufferFactory.sharedInstance;
    var bytes = new byte[CHUNK];
    Arrays.fill(bytes, (byte) of);
    var content = Flux.fromStream(() -> Stream.generate(() -> buffers.wrap(bytes)).limit(chunks));
    return FilePartEvent.create(
            "file", "cup.png", MediaType.IMAGE_PNG, content.cast(DataBuffer.class), _ -> {})
        .cast(PartEvent.class);
  }
}
