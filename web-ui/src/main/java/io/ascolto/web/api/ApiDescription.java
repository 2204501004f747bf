package io.ascolto.web.api;

import io.ascolto.events.discussion.CommentId;
import io.ascolto.events.idea.IdeaId;
import io.ascolto.events.member.KeyId;
import io.ascolto.events.member.MemberId;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the interface's description says beyond the single endpoints. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String PROBLEM = "Problem";

  ApiDescription() {
    ModelResolver.enumsAsRef = true;
    SpringDocUtils.getConfig().replaceWithSchema(IdeaId.class, new UUIDSchema());
    SpringDocUtils.getConfig().replaceWithSchema(CommentId.class, new UUIDSchema());
    SpringDocUtils.getConfig().replaceWithSchema(KeyId.class, new UUIDSchema());
    SpringDocUtils.getConfig().replaceWithSchema(MemberId.class, new UUIDSchema());
  }

  @Bean
  OpenAPI about() {
    return new OpenAPI().info(new Info().title("Ascolto").version("1"));
  }

  /** Whatever is asked, the answer may be a problem. */
  @Bean
  OpenApiCustomizer problems() {
    return described -> {
      addProblem(described.getComponents());
      described
          .getPaths()
          .values()
          .forEach(path ->
              path.readOperations()
                  .forEach(operation ->
                      operation.getResponses().setDefault(new ApiResponse().$ref(PROBLEM))));
    };
  }

  private static void addProblem(Components components) {
    ModelConverters.getInstance(true)
        .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
        .referencedSchemas
        .forEach(components::addSchemas);
    components.addResponses(
        PROBLEM,
        new ApiResponse()
            .description("Why not")
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
  }
}
