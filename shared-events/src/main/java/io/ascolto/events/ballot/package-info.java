@NullMarked
package io.ascolto.events.ballot;

import org.jspecify.annotations.NullMarked;
