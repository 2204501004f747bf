package io.ascolto.command.member;

import io.ascolto.command.member.Directory.Known;
import io.ascolto.events.member.MemberId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets in whom another slice vouches for, without a code. */
@Component
public class Door {

  private final Directory directory;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final JoinedMembers joined;
  private final Keyring keyring;

  Door(
      Directory directory,
      Sessions sessions,
      SessionCookie cookie,
      JoinedMembers joined,
      Keyring keyring) {
    this.keyring = keyring;
    this.joined = joined;
    this.directory = directory;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /** The cookie by which a browser is this member's; empty when there is no such member. */
  public Mono<ResponseCookie> letIn(MemberId member, ServerHttpRequest request) {
    return directory
        .named(member.toString())
        .flatMap(known ->
            sessions.begin(known.member(), known.role(), CameBy.of(CameBy.Way.DEMO, request)))
        .map(cookie::holding);
  }

  /** The cookie of a browser that is nobody's. */
  public ResponseCookie letOut() {
    return cookie.gone();
  }

  /** The cookie by which a browser goes on as whoever it was before; empty if it was nobody. */
  public Mono<ResponseCookie> oneself(ServerHttpRequest request) {
    return Mono.justOrEmpty(SessionCookie.secret(SessionCookie.ASIDE, request))
        .filterWhen(sessions::isSomebodys)
        .map(cookie::holding);
  }

  /** Their session goes on meanwhile, in a second cookie; nobody but this browser holds it. */
  public Mono<ResponseCookie> keepOneselfAside(ServerHttpRequest request) {
    return Mono.justOrEmpty(SessionCookie.secret(SessionCookie.NAME, request))
        .filterWhen(sessions::isSomebodys)
        .map(cookie::aside);
  }

  public ResponseCookie nobodyAside() {
    return cookie.nobodyAside();
  }

  /** Signs the member out at every browser; the next request finds them as they are now. */
  public Mono<Void> letOutEverywhere(MemberId member) {
    return sessions
        .endAllOf(member)
        .then(
            Mono.fromRunnable(() -> {
              directory.forget(member);
              keyring.forget();
            }));
  }

  /** The owner of a hub whom nobody has claimed to be yet, neither by an address nor by a key. */
  public Mono<MemberId> unclaimedOwner() {
    return directory.unclaimedOwner().map(Known::member);
  }

  /** All members who are the same person, whoever is met first. It blocks. */
  public List<MemberId> selves(MemberId member) {
    var met = joined.of(member).map(JoinedMembers.Joining::into).orElse(member);
    return Stream.concat(Stream.of(met), joined.joinedWith(met).stream()).toList();
  }
}
