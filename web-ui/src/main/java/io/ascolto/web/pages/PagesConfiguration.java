package io.ascolto.web.pages;

import static org.springframework.web.reactive.function.server.RequestPredicates.accept;
import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/** Which page is at which address, and the files of the browser application beside them. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebFluxConfigurer {

  private static final List<String> NOT_PAGES = List.of("/api", "/actuator", "/webjars", "/assets");

  /** What only the browser application can show. */
  private static final RequestPredicate APPLICATION =
      Stream.of(
              "/enter",
              "/import",
              "/views",
              "/outbox",
              "/me/seen",
              "/settings/asides",
              "/settings/boards",
              "/settings/customers",
              "/me/sessions",
              "/me/data",
              "/me/notices",
              "/me/notices/settings",
              "/settings/keys",
              "/settings/mentions",
              "/settings/people",
              "/settings/reports",
              "/settings/retention",
              "/settings/roles",
              "/unsubscribe",
              "/components")
          .map(PagesConfiguration::page)
          .reduce(RequestPredicate::or)
          .orElseThrow();

  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Bean
  RouterFunction<ServerResponse> routes(Pages pages, Sitemap sitemap) {
    return RouterFunctions.route()
        .route(read("/sitemap.xml"), sitemap::addresses)
        .route(read("/robots.txt"), sitemap::robots)
        .route(page("/"), pages::home)
        .route(page("/boards/{board}"), pages::board)
        .route(page("/boards/{board}/share"), pages::application)
        .route(page("/ideas/{idea}"), pages::idea)
        .route(page("/roadmap"), pages::roadmap)
        .route(APPLICATION, pages::application)
        .route(page("/**").and(PagesConfiguration::isNoOther), pages::missing)
        .build();
  }

  /** HEAD is for those who look whether a page is there. */
  private static RequestPredicate read(String pattern) {
    return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(pattern));
  }

  private static RequestPredicate page(String pattern) {
    return read(pattern).and(accept(MediaType.TEXT_HTML));
  }

  /** The names of the files in {@code assets} change with what they hold. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/app/assets/")
        .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
    registry
        .addResourceHandler("/favicon.svg", "/early.js")
        .addResourceLocations("classpath:/app/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }

  private static boolean isNoOther(ServerRequest request) {
    var path = request.path();
    return NOT_PAGES.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"))
        && path.indexOf('.') < 0;
  }
}
