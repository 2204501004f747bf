package io.ascolto.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ascolto.command.demo.DemoReport.Brings;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoReportTest {

  private final Year year = new Year(Story.read(), LocalDate.EPOCH, 1, Story.USUAL_LANGUAGE);
  private final List<Act> acts = year.acts().toList();

  @Test
  void whatTheDemoBringsIsWhatItsPeopleDo() {
    var brings = Brings.of(year);

    assertThat(brings)
        .isEqualTo(
            new Brings(
                acts(Act.Submit.class),
                acts(Act.Vote.class),
                acts(Act.ChooseName.class),
                acts(Act.Say.class),
                acts(Act.Move.class),
                Year.DAYS));
    assertThat(List.of(brings.ideas(), brings.votes(), brings.people(), brings.comments()))
        .allMatch(count -> count > 0);
  }

  private long acts(Class<? extends Act> kind) {
    return acts.stream().filter(kind::isInstance).count();
  }
}
