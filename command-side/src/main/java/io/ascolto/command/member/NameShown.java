package io.ascolto.command.member;

/** How much of their name a member shows to others. */
enum NameShown {
  FULL,
  FIRST_AND_INITIAL,
  MADE_UP
}
