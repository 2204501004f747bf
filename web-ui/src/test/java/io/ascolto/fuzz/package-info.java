/** Requests that no client of ours would send. */
@NullMarked
package io.ascolto.fuzz;

import org.jspecify.annotations.NullMarked;
