package io.ascolto.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The query side as a whole, for whatever process runs it; expects a log and words to be given. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide {}
