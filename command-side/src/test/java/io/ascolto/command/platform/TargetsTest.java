package io.ascolto.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private final Targets targets = new Targets();

  private record Marked(@TargetAggregateIdentifier String board) {}

  private record Composed(String idea, String member) {

    @TargetAggregateIdentifier
    String stream() {
      return idea + ":" + member;
    }
  }

  private record Unmarked(String board) {}

  @Test
  void theMarkedComponentOrMethodNamesTheAggregate() {
    assertThat(target(new Marked("coffee"))).isEqualTo("coffee");
    assertThat(target(new Composed("i", "m"))).isEqualTo("i:m");
    assertThat(target(new Composed("i", "n"))).isEqualTo("i:n");
  }

  @Test
  void aCommandThatNamesNoneIsAnError() {
    assertThatThrownBy(() -> target(new Unmarked("coffee")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("names no aggregate");
  }

  private String target(Object command) {
    return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command)).getIdentifier();
  }
}
