package io.ascolto.command.notice;

import io.ascolto.events.notice.NoticeKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that one member is told of.
 *
 * @param position of the event in the log
 * @param by the member who did it; empty where the hub itself did
 * @param stage into which the idea was moved, by its slug; empty for what is no move
 */
public record Notice(
    String member,
    long position,
    NoticeKind kind,
    String idea,
    Optional<String> comment,
    Optional<String> by,
    Optional<String> stage,
    Instant at,
    boolean seen) {}
