package io.ascolto.query.member;

/** Whom a list of members shows. */
enum Shown {
  /** Whoever has an address. */
  PEOPLE,
  /** Whoever was given a role beyond that of a member. */
  TEAM,
  BLOCKED,
  /** Authors and voters of imported files, of whom no more is known than a name. */
  IMPORTED,
  /** Browsers of people who have not signed in. */
  DEVICES
}
