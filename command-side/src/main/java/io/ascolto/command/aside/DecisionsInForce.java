package io.ascolto.command.aside;

import org.springframework.stereotype.Component;

/** Tells other slices which decisions hold. It blocks. */
@Component
public class DecisionsInForce {

  private final AsideTable table;

  DecisionsInForce(AsideTable table) {
    this.table = table;
  }

  public boolean has(String aside) {
    return table.isInForce(aside);
  }
}
