package io.ascolto.command.demo;

/** How the votes on an idea come in over its life. */
enum Curve {
  /** Many when it is new, then some each day. */
  STEADY {
    @Override
    double rate(long age, long ago) {
      return 0.35 + Math.exp(-age / 21.0);
    }
  },
  /** Many when it is new, then hardly any. */
  FADING {
    @Override
    double rate(long age, long ago) {
      return 0.03 + Math.exp(-age / 26.0);
    }
  },
  /** Hardly any until a few weeks ago, and more each week since. */
  RISING {
    @Override
    double rate(long age, long ago) {
      return 0.06 + 3 * Math.exp(-ago / 11.0);
    }
  };

  /**
   * @param age days since it was shared
   * @param ago days before the end of the demo's year
   */
  abstract double rate(long age, long ago);
}
