@NullMarked
package io.ascolto.events.discussion;

import org.jspecify.annotations.NullMarked;
