@NullMarked
package io.ascolto.events;

import org.jspecify.annotations.NullMarked;
