package io.ascolto.command.demo;

/** Whether there is anything that the demo could get in the way of. */
@FunctionalInterface
interface EmptyHub {

  boolean hasNoBoard();
}
