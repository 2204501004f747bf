package io.ascolto.web.pages;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;
import static org.springframework.web.reactive.function.server.RequestPredicates.accept;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/** Which address shows which page, and the files of the browser application. */
@Configuration(proxyBeanMethods = false)
class PageRoutes implements WebFluxConfigurer {

  private static final RequestPredicate HTML = accept(MediaType.TEXT_HTML);

  @Bean
  RouterFunction<ServerResponse> shownPages(Pages pages) {
    var needsScript =
        path("/enter").or(path("/import")).or(path("/views")).or(path("/components"));
    return route()
        .GET("/", HTML, pages::home)
        .GET("/boards/{board}", HTML, pages::board)
        .GET("/ideas/{id:[0-9a-fA-F-]{36}}", HTML, pages::idea)
        .GET("/roadmap", HTML, pages::roadmap)
        .GET(needsScript.and(HTML), pages::application)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> forSearchEngines(Sitemap sitemap) {
    return route()
        .GET("/sitemap.xml", sitemap::write)
        .GET("/robots.txt", sitemap::robots)
        .build();
  }

  /** Asked last, when nobody else knows the address. */
  @Bean
  HandlerMapping lostVisitors(Pages pages) {
    var others = path("/api/**").or(path("/actuator/**"));
    var lost = new RouterFunctionMapping(
            route().route(GET("/**").and(HTML).and(others.negate()), pages::missing).build());
    lost.setOrder(Ordered.LOWEST_PRECEDENCE);
    return lost;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:app/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
    files
        .addResourceHandler("/favicon.svg")
        .addResourceLocations("classpath:app/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
  }
}
