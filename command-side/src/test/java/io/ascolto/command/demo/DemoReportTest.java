package io.ascolto.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.demo.DemoReport.Brings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoReportTest {

  @Test
  void whatTheDemoBringsIsWhatItsPeopleDo() {
    var year = new Year(Story.read(), LocalDate.EPOCH, 1, Story.USUAL_LANGUAGE);

    var brings = Brings.of(year);

    assertThat(brings.votes())
        .isEqualTo(year.acts().filter(Act.Vote.class::isInstance).count())
        .isPositive();
    assertThat(brings.moves())
        .isEqualTo(year.acts().filter(Act.Move.class::isInstance).count())
        .isPositive();
  }
}
