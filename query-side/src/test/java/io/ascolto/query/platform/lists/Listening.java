package io.ascolto.query.platform.lists;

import io.ascolto.events.member.Permission;
import io.ascolto.query.platform.QueryProblems;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Endpoints over one view, and who asks them. */
public final class Listening {

  /** The member to be signed in as, where a request has this header. */
  public static final String MEMBER = "X-Test-Member";

  private static final String STAFF = "X-Test-Staff";

  private final ListsView view;
  private Reads.Positions positions = (_, _) -> Mono.just(true);
  private LongSupplier documents;

  /** Shows and commits whenever it is told to. */
  public static ListsStore store(Path data) {
    return new ListsStore(data, Story.OPEN, new ListsView.Rhythm(Duration.ZERO, Duration.ZERO));
  }

  public Listening(ListsView view) {
    this.view = view;
    this.documents = view::position;
  }

  public Listening documentsAt(LongSupplier position) {
    documents = position;
    return this;
  }

  public Listening waiting(Reads.Positions by) {
    positions = by;
    return this;
  }

  public WebTestClient to(Function<Reads, Object> endpoint) {
    var reads = new Reads(view::snapshot, positions, positions, documents, Runnable::run);
    WebFilter signIn =
        (exchange, chain) -> {
          var member = exchange.getRequest().getHeaders().getFirst(MEMBER);
          if (member == null) {
            return chain.filter(exchange);
          }
          var authorities =
              exchange.getRequest().getHeaders().containsHeader(STAFF)
                  ? new String[] {"ROLE_SUPPORT", Permission.SEE_TEAM.name()}
                  : new String[] {"ROLE_MEMBER"};
          Principal principal = new TestingAuthenticationToken(member, "", authorities);
          return chain.filter(exchange.mutate().principal(Mono.just(principal)).build());
        };
    return WebTestClient.bindToController(endpoint.apply(reads))
        .controllerAdvice(new QueryProblems())
        .webFilter(signIn)
        .build();
  }

  public static Snapshot snapshot(ListsView view) {
    return view.snapshot();
  }

  /** Tells nothing by itself. */
  public static Live live(ListsView view) {
    return new Live(view::snapshot, Mono.just(true), Runnable::run);
  }

  public static WebTestClient as(String member, WebTestClient client) {
    return client.mutate().defaultHeader(MEMBER, Story.id(member)).build();
  }

  public static WebTestClient asStaff(WebTestClient client) {
    return as("staff", client).mutate().defaultHeader(STAFF, "yes").build();
  }
}
