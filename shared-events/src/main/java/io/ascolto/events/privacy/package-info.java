@NullMarked
package io.ascolto.events.privacy;

import org.jspecify.annotations.NullMarked;
