package io.ascolto.web;

import io.ascolto.command.platform.KeptAbout;
import io.ascolto.command.platform.KeptAbout.Kept;
import io.ascolto.query.privacy.KeptBeside;
import io.ascolto.query.privacy.KeptNote;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the side that reads what every slice of the other keeps about people. */
@Component
class KeptAtHand implements KeptBeside {

  private final List<KeptAbout> slices;

  KeptAtHand(List<KeptAbout> slices) {
    this.slices = List.copyOf(slices);
  }

  @Override
  public List<KeptNote> of(Collection<String> members) {
    return slices.stream()
        .flatMap(slice -> slice.keptAbout(members).stream())
        .map(KeptAtHand::note)
        .toList();
  }

  private static KeptNote note(Kept kept) {
    return new KeptNote(kept.what(), kept.at(), kept.says());
  }
}
