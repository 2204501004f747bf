package io.ascolto.web.pages;

import static org.springframework.web.reactive.function.server.RequestPredicates.accept;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/** Which page is at which address, and the files of the browser application beside them. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebFluxConfigurer {

  private static final List<String> NOT_PAGES = List.of("/api", "/actuator", "/webjars", "/assets");

  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Bean
  RouterFunction<ServerResponse> routes(Pages pages, Sitemap sitemap) {
    return RouterFunctions.route()
        .GET("/sitemap.xml", sitemap::addresses)
        .GET("/robots.txt", sitemap::robots)
        .GET("/", accept(MediaType.TEXT_HTML), pages::home)
        .GET("/boards/{board}", accept(MediaType.TEXT_HTML), pages::board)
        .GET("/boards/{board}/share", accept(MediaType.TEXT_HTML), pages::application)
        .GET("/ideas/{idea}", accept(MediaType.TEXT_HTML), pages::idea)
        .GET("/roadmap", accept(MediaType.TEXT_HTML), pages::roadmap)
        .GET("/enter", accept(MediaType.TEXT_HTML), pages::application)
        .GET("/import", accept(MediaType.TEXT_HTML), pages::application)
        .GET("/views", accept(MediaType.TEXT_HTML), pages::application)
        .GET("/components", accept(MediaType.TEXT_HTML), pages::application)
        .GET("/**", accept(MediaType.TEXT_HTML).and(PagesConfiguration::isNoOther), pages::missing)
        .build();
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
        .addResourceHandler("/favicon.svg", "/scheme.js")
        .addResourceLocations("classpath:/app/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }

  private static boolean isNoOther(ServerRequest request) {
    var path = request.path();
    return NOT_PAGES.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"))
        && path.indexOf('.') < 0;
  }
}
