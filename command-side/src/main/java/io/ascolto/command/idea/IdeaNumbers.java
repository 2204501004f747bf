package io.ascolto.command.idea;

/** Counts the hub's ideas. A number is never given twice; one whose idea was refused stays free. */
interface IdeaNumbers {

  long next();
}
