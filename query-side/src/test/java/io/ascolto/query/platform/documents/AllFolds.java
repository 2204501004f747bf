package io.ascolto.query.platform.documents;

import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every fold of the query side, found as the application finds them. */
public final class AllFolds {

  private static final List<Fold<?>> ALL = found();

  private AllFolds() {}

  public static List<Fold<?>> all() {
    return ALL;
  }

  private static List<Fold<?>> found() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Fold.class));
    try (var context = new GenericApplicationContext()) {
      scanner
          .findCandidateComponents("io.ascolto.query")
          .forEach(found -> context.registerBeanDefinition(found.getBeanClassName(), found));
      context.refresh();
      return context.getBeanProvider(Fold.class).stream().<Fold<?>>map(fold -> fold).toList();
    }
  }
}
