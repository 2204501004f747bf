package io.ascolto.query.notice;

import io.ascolto.events.notice.NoticeKind;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody was told of something, in ids alone.
 *
 * @param position of the event in the log
 * @param by who did it
 * @param stage into which the idea was moved, by its slug
 */
public record Noted(
    long position,
    NoticeKind kind,
    Instant at,
    boolean seen,
    String idea,
    Optional<String> comment,
    Optional<String> by,
    Optional<String> stage) {}
