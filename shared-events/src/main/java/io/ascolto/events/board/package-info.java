@NullMarked
package io.ascolto.events.board;

import org.jspecify.annotations.NullMarked;
