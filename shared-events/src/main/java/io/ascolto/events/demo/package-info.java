@NullMarked
package io.ascolto.events.demo;

import org.jspecify.annotations.NullMarked;
