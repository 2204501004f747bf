package io.ascolto.journey;

class CaddyJourney extends BehindAProxy {

  CaddyJourney() {
    super(Proxy.Kind.CADDY);
  }
}
