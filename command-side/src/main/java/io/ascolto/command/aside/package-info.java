/** Votes that were not honest are left out of the count, and taken back in. */
@NullMarked
package io.ascolto.command.aside;

import org.jspecify.annotations.NullMarked;
