/** What a client sees: the whole hub, in a process of its own, over HTTP. */
@NullMarked
package io.ascolto.journey;

import org.jspecify.annotations.NullMarked;
