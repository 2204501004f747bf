package io.ascolto.query.privacy;

import java.util.Collection;
import java.util.List;

/** What is kept about people in rows beside the log: the side of commands answers. It blocks. */
@FunctionalInterface
public interface KeptBeside {

  List<KeptNote> of(Collection<String> members);
}
