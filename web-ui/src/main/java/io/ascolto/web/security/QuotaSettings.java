package io.ascolto.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much somebody may ask in a minute, of which they may ask all at once.
 *
 * @param writesOfPerson of whoever is signed in, or votes without an account; by hand nobody does
 *     so much
 * @param writesOfKey of a key that does not act for others
 * @param requestsOfAddress of those behind one address whom nobody knows; an office of some
 *     hundreds, all at once
 * @param searchesOfAddress of these what has to be looked for, with words or in the past
 */
@ConfigurationProperties("ascolto.limits")
record QuotaSettings(
    @DefaultValue("120") int writesOfPerson,
    @DefaultValue("6000") int writesOfKey,
    @DefaultValue("300000") int requestsOfAddress,
    @DefaultValue("1200") int searchesOfAddress) {}
