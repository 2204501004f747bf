@NullMarked
package io.ascolto.events.idea;

import org.jspecify.annotations.NullMarked;
