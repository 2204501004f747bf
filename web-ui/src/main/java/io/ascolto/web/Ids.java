package io.ascolto.web;

import io.ascolto.command.platform.IdText;
import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberId;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Ids in addresses, each in one spelling. */
@Configuration(proxyBeanMethods = false)
class Ids implements WebFluxConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    add(registry, IdeaId.class, IdeaId::new);
    add(registry, CommentId.class, CommentId::new);
    add(registry, MemberId.class, MemberId::new);
    add(registry, KeyId.class, KeyId::new);
  }

  private static <T> void add(FormatterRegistry registry, Class<T> kind, Function<UUID, T> of) {
    registry.addConverter(String.class, kind, text -> of.apply(IdText.read(text)));
  }
}
