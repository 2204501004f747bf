package io.ascolto.query.platform.lists;

/** An idea as the lists know it. */
public record ListedIdea(Card card, Tally tally) {}
