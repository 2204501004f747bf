package io.ascolto.journey;

class NginxJourney extends BehindAProxy {

  NginxJourney() {
    super(Proxy.Kind.NGINX);
  }
}
